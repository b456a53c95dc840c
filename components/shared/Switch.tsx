/** An on/off switch with its label; the knob's place tells the state, not colour alone. */

/** `onSwitch` is given the state asked for; the shown state follows `on`. */
export function Switch({ label, on, onSwitch }: { label: string; on: boolean; onSwitch: (on: boolean) => void }) {
  return (
    <button type="button" class="switch" role="switch" aria-checked={on} onClick={() => onSwitch(!on)}>
      <span>{label}</span>
      <i aria-hidden="true" />
    </button>
  );
}
