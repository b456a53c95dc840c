import { blockText } from '../block-text.ts';
import type { Article, Report, Span } from '../model.ts';
import type { ExportFormat } from './format.ts';

/** Characters before and after a passage that tell it from its like; as many as annotation tools usually keep. */
const AROUND = 32;

type Annotation = { id: string; type: 'Annotation'; motivation: 'classifying'; body: object[]; target: object };

/** Findings as a W3C Web Annotation page: each passage a target, each finding a body (https://www.w3.org/TR/annotation-model/). */
export const annotations: ExportFormat = {
  id: 'annotations',
  mediaType: 'application/ld+json',
  extension: 'jsonld',
  write: (reports) => {
    const items = reports.flatMap(annotationsOf);
    return `${JSON.stringify({ '@context': 'http://www.w3.org/ns/anno.jsonld', id: 'urn:contrechamp:page', type: 'AnnotationPage', items }, null, 2)}\n`;
  },
};

function annotationsOf(report: Report): Annotation[] {
  const of = (kind: string, key: string, value: string, spans: Span[]): Annotation[] =>
    spans.map((span) => ({
      id: `urn:contrechamp:${encodeURIComponent(report.url)}:${kind}:${key}:${span.block}:${span.start}`,
      type: 'Annotation',
      motivation: 'classifying',
      body: [
        { type: 'TextualBody', purpose: 'tagging', value: `${report.story}/${kind}/${key}` },
        ...(value === '' ? [] : [{ type: 'TextualBody', purpose: 'describing', value, format: 'text/plain' }]),
      ],
      target: { source: report.url, selector: selectorOf(span, report.article) },
    }));
  return [
    ...report.facts.flatMap(({ fact, value, unit, magnitude, options, spans }) =>
      of('fact', fact, [value ?? options?.join(', ') ?? magnitude ?? '', unit ?? ''].join(' ').trim(), spans),
    ),
    ...report.frames.flatMap(({ frame, main, spans }) => of('frame', frame, main ? 'main' : '', spans)),
    ...report.attribution.flatMap(({ rung, suspect, speaker, spans }) =>
      of('rung', rung, [suspect, speaker].filter(Boolean).join(', '), spans),
    ),
    ...report.voices.flatMap(({ name, role, mode, spans }) => of('voice', role, `${name}, ${mode}`, spans)),
  ];
}

function selectorOf({ block, start, end, text }: Span, article: Article): object {
  const whole = blockText(article, block);
  return {
    type: 'TextQuoteSelector',
    exact: text,
    prefix: whole.slice(Math.max(0, start - AROUND), start),
    suffix: whole.slice(end, end + AROUND),
  };
}
