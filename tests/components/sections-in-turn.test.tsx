// @vitest-environment jsdom
import { render } from 'preact';
import { afterAll, expect, it, vi } from 'vitest';
import { I18nProvider } from '../../components/shared/i18n.tsx';
import { Sidebar } from '../../components/sidebar/Sidebar.tsx';
import { reports } from '../gallery/reports.ts';
import { i18nOf, makeActions, ready } from './show.tsx';

/** Draws as a page does: what comes after the first paint comes when the browser lets it. */
function draw(): HTMLElement {
  const root = document.body.appendChild(document.createElement('div'));
  const place = { width: 400, dock: 'right' as const, folded: false, pinned: true };
  render(
    <I18nProvider value={i18nOf('fr')}>
      <Sidebar state={ready(reports.full)} place={place} focus={null} actions={makeActions()} language="fr" />
    </I18nProvider>,
    root,
  );
  return root;
}

// Preact runs the effects of the last parts within 35 ms, when the page must still be there.
afterAll(() => new Promise((resolve) => setTimeout(resolve, 60)));

const partsOf = (root: HTMLElement) =>
  [...root.querySelectorAll('.scroll > section h2:first-child, .foot')].map((part) => part.id || part.className);

const all = ['facts', 'ladder', 'framing', 'words', 'voices', 'when', 'missing', 'coverage', 'foot'];

it('draws the figures first and the other parts, in their order, in the frames after', async () => {
  const root = draw();
  expect(root.querySelectorAll('.count')).toHaveLength(3);
  expect(partsOf(root)).toEqual(['facts']);
  const figures = root.querySelector('#facts');
  await vi.waitFor(() => expect(partsOf(root)).toEqual(all));
  expect(root.querySelector('#facts')).toBe(figures);
});

it('draws all parts where no frame is ever painted', async () => {
  vi.stubGlobal('requestAnimationFrame', () => 0);
  const root = draw();
  await vi.waitFor(() => expect(partsOf(root)).toEqual(all));
  vi.unstubAllGlobals();
});
