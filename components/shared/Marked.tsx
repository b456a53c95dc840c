/** Text with the matched words marked. */
import type { ComponentChildren } from 'preact';

/** `marks` are [start, end) ranges in order; ranges that overlap or leave the text are skipped. */
export function Marked({ text, marks }: { text: string; marks: readonly [number, number][] }) {
  const parts: ComponentChildren[] = [];
  let at = 0;
  for (const [start, end] of marks) {
    if (start < at || end <= start || end > text.length) continue;
    parts.push(text.slice(at, start), <mark key={start}>{text.slice(start, end)}</mark>);
    at = end;
  }
  return (
    <>
      {parts}
      {text.slice(at)}
    </>
  );
}
