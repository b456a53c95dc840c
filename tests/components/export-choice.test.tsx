// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { ExportChoice, type Exported } from '../../components/shared/ExportChoice.tsx';
import { exportIds, exportNames } from '../../lib/export/format.ts';
import { reports } from '../gallery/reports.ts';
import { buttonNamed, click, press, ready, show, showSidebar, textOf } from './show.tsx';

function showChoice(answer: Exported) {
  const onExport = vi.fn(async () => answer);
  const root = show(<ExportChoice onExport={onExport} />);
  const toggle = buttonNamed(root, 'Exporter');
  const statusOf = () => textOf(root.querySelector('output'));
  const choose = async (name: string) => {
    click(buttonNamed(root, name));
    await act(async () => {});
  };
  return { root, toggle, onExport, statusOf, choose };
}

describe('export', () => {
  it('unfolds a button a format, each saying what it is for', () => {
    const { root, toggle } = showChoice({ saved: '' });
    expect(root.querySelectorAll('.format')).toHaveLength(0);
    click(toggle);
    expect(toggle.getAttribute('aria-expanded')).toBe('true');
    const shown = [...root.querySelectorAll('.format')].map(textOf);
    expect(shown).toHaveLength(exportIds.length);
    shown.forEach((text, at) => {
      const name = exportNames[exportIds[at] as keyof typeof exportNames];
      expect(text.startsWith(`${name} `)).toBe(true);
      expect(text.length).toBeGreaterThan(name.length + 5);
    });
  });

  it('brings the formats into view: the button stands at the end of a long panel', () => {
    const { root, toggle } = showChoice({ saved: '' });
    const seen = vi.spyOn(Element.prototype, 'scrollIntoView');
    click(toggle);
    expect(seen.mock.contexts).toEqual([root.querySelector('.formats')]);
    seen.mockRestore();
  });

  it('saves in the format pressed and says under which name', async () => {
    const { toggle, onExport, statusOf, choose } = showChoice({ saved: 'contrechamp-le-fanal-2017-05-06.csv' });
    click(toggle);
    expect(statusOf()).toBe('');
    await choose('CSV');
    expect(onExport).toHaveBeenCalledExactlyOnceWith('csv');
    expect(statusOf()).toBe('Enregistré : contrechamp-le-fanal-2017-05-06.csv');
  });

  it.each([
    ['again', 'Le fichier n’a pas pu être enregistré. Réessayez.'],
    ['gone', 'La comparaison n’est plus disponible. Rechargez la page, puis exportez de nouveau.'],
  ] as const)('says what to do when it failed: %s', async (failed, sentence) => {
    const { toggle, statusOf, choose } = showChoice({ failed });
    click(toggle);
    await choose('RIS');
    expect(statusOf()).toBe(sentence);
  });

  it('is folded away by Esc, which gives the focus back and leaves the panel open', () => {
    const { root, actions } = showSidebar(ready(reports.full));
    const toggle = buttonNamed(root, 'Exporter');
    click(toggle);
    const format = buttonNamed(root, 'JSON');
    act(() => format.focus());
    press(format, 'Escape');
    expect(root.querySelectorAll('.format')).toHaveLength(0);
    expect(document.activeElement).toBe(toggle);
    expect(actions.setPlace).not.toHaveBeenCalled();
    press(toggle, 'Escape');
    expect(actions.setPlace).toHaveBeenCalledOnce();
  });
});
