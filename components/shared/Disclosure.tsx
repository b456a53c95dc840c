/** A button that shows and hides what follows it. What is hidden is not built. */
import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { Icon } from './Icon.tsx';

/** `summary` is the button's content; `open` opens it from outside, once, when it turns true. */
export function Disclosure(props: {
  summary: ComponentChildren;
  children: ComponentChildren;
  class?: string;
  open?: boolean;
}) {
  const [open, setOpen] = useState(props.open ?? false);
  const [asked, setAsked] = useState(props.open);
  if (asked !== props.open) {
    setAsked(props.open);
    if (props.open) setOpen(true);
  }
  const id = useId();
  return (
    <div class={`disclosure ${props.class ?? ''}`}>
      <button
        type="button"
        class="summary"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        {props.summary}
        <Icon name={open ? 'up' : 'down'} />
      </button>
      {open && (
        <div class="folded-out" id={id}>
          {props.children}
        </div>
      )}
    </div>
  );
}
