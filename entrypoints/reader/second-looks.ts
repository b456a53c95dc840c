/** A page that was nothing to us may still be filling itself in. */

/** Such a page is looked at again after these pauses, in ms. */
const pauses = [800, 2_500];
/** Share of the text's length, grown or shrunk, that makes it another text. */
const changedShare = 0.2;

/** Length of the page's text without a layout, in characters. */
const textLength = (): number => document.body?.textContent?.length ?? 0;

/** Calls `look` where the text has become another one by the end of a pause. */
export class SecondLooks {
  private taken = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly look: () => void;

  constructor(look: () => void) {
    this.look = look;
  }

  wait(): void {
    const length = textLength();
    const pause = pauses[this.taken++];
    if (pause === undefined) return;
    this.timer = setTimeout(() => {
      if (Math.abs(textLength() - length) > length * changedShare) this.look();
      else this.wait();
    }, pause);
  }

  stop(): void {
    clearTimeout(this.timer);
  }

  /** A new page has all its pauses before it. */
  renew(): void {
    this.taken = 0;
  }
}
