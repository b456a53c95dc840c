/** Browsers keep a reader's place when a page grows above it, but not when the whole page gets narrower (https://drafts.csswg.org/css-scroll-anchoring/#suppression-triggers). */

/** Where a reader's eyes are taken to be: parts of the window's width and height; the panel covers neither side of the middle. */
const eyes = { x: 0.4, y: 0.3 };

/** The words under the reader's eyes; `null` at the top of a page, where nothing can be lost. */
function findWords(): Range | null {
  if (scrollY === 0 || !('caretPositionFromPoint' in document)) return null;
  const spot = document.caretPositionFromPoint(innerWidth * eyes.x, innerHeight * eyes.y);
  if (!spot) return null;
  const words = document.createRange();
  words.setStart(spot.offsetNode, spot.offset);
  return words;
}

const topOf = (words: Range) => words.getBoundingClientRect().top;

/** Finds where the reader is; the function it returns changes the page's layout and scrolls the words back to where they were. */
export function findPlace(): (change: () => void) => void {
  const words = findWords();
  return (change) => {
    const before = words && topOf(words);
    change();
    if (words && before !== null) scrollBy({ top: topOf(words) - before, behavior: 'instant' });
  };
}
