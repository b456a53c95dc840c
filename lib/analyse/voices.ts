import type { Span, VoiceFinding, VoiceMode } from '../model.ts';
import { type FindingContext, spanOf, storySentences } from './finding-context.ts';
import type { Speaker } from './speech/named-speakers.ts';

const MODES: VoiceMode[] = ['quoted', 'reported', 'mentioned'];

/** Who is quoted, reported or only named, each once with the strongest mode and every place. */
export function findVoices(context: FindingContext): VoiceFinding[] {
  const voices = new Map<string, VoiceFinding>();
  const add = (speaker: Speaker, mode: VoiceMode, span: Span): void => {
    const known = voices.get(speaker.name);
    if (!known) voices.set(speaker.name, { name: speaker.name, role: speaker.role, mode, spans: [span] });
    else {
      if (MODES.indexOf(mode) < MODES.indexOf(known.mode)) known.mode = mode;
      if (!known.spans.some(({ block, start }) => block === span.block && start === span.start)) known.spans.push(span);
    }
  };
  for (const { block, start, end, speaker, mode } of context.utterances)
    if (speaker) add(speaker, mode, spanOf(context, block, start, end));
  addMentions(context, add);
  return [...voices.values()].sort((a, b) => MODES.indexOf(a.mode) - MODES.indexOf(b.mode));
}

/** Named without a word of their own; not those whom naming says nothing about. */
function addMentions(context: FindingContext, add: (speaker: Speaker, mode: VoiceMode, span: Span) => void): void {
  const silent = new Set(context.story.speakers.flatMap(({ name, silent }) => (silent ? [name] : [])));
  for (const sentence of storySentences(context)) {
    for (const { speaker, start, end } of sentence.mentions)
      if (speaker.named && !silent.has(speaker.name))
        add(speaker, 'mentioned', spanOf(context, sentence.block, start, end));
    for (const { speaker, from, to } of sentence.within)
      add(
        speaker,
        'mentioned',
        spanOf(context, sentence.block, sentence.units[from]?.start ?? 0, sentence.units[to - 1]?.end ?? 0),
      );
  }
}
