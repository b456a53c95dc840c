/** A button that is a sign: its name is spoken, and shown when the pointer rests on it. */
import { Icon, type IconName } from './Icon.tsx';

export function Tool(props: {
  icon: IconName;
  label: string;
  /** What the state means, where the name does not tell; shown in its place. */
  title?: string;
  onClick: (event: MouseEvent) => void;
  pressed?: boolean;
  expanded?: boolean;
  class?: string;
}) {
  return (
    <button
      type="button"
      class={`tool ${props.class ?? ''}`}
      aria-label={props.label}
      title={props.title ?? props.label}
      aria-pressed={props.pressed}
      aria-expanded={props.expanded}
      onClick={props.onClick}
    >
      <Icon name={props.icon} />
    </button>
  );
}
