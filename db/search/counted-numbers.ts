/**
 * How often each number is in a text such as `3,17,3`: whole numbers from 0 on, with a comma between them. An empty text has none.
 * A database answers tens of thousands of numbers sooner as one text than as rows, and counting the characters takes less time than parsing them.
 */
export function countedNumbers(text: string): Map<number, number> {
  let counts = new Uint32Array(1024);
  let number = 0;
  for (let at = 0; at <= text.length && text !== ""; at++) {
    const digit = text.charCodeAt(at) - ZERO;
    if (digit >= 0) {
      number = number * 10 + digit;
      continue;
    }
    if (number >= counts.length) counts = larger(counts, number);
    counts[number] = (counts[number] ?? 0) + 1;
    number = 0;
  }
  return new Map([...counts.entries()].filter(([, n]) => n > 0));
}

const ZERO = 48;

function larger(counts: Uint32Array<ArrayBuffer>, number: number) {
  const more = new Uint32Array(number * 2);
  more.set(counts);
  return more;
}
