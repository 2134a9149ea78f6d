export type DiffPiece = { text: string; kind: "same" | "gone" | "new" };

const split = (text: string) => text.match(/\s+|[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu) ?? [];
/** Above this many comparisons the two texts are shown whole, one gone and one new. */
const LIMIT = 4_000_000;

/** What a text lost and gained against another, word by word: the longest common sequence of words stays. */
export function wordDiff(before: string, after: string): DiffPiece[] {
  const [a, b] = [split(before), split(after)];
  if (a.length * b.length > LIMIT) return [piece(before, "gone"), piece(after, "new")];
  const common = lengths(a, b);
  const pieces: DiffPiece[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      add(pieces, a[i] ?? "", "same");
      i += 1;
      j += 1;
    } else if (j === b.length || (i < a.length && (common[i + 1]?.[j] ?? 0) >= (common[i]?.[j + 1] ?? 0))) {
      add(pieces, a[i] ?? "", "gone");
      i += 1;
    } else {
      add(pieces, b[j] ?? "", "new");
      j += 1;
    }
  }
  return pieces;
}

const piece = (text: string, kind: DiffPiece["kind"]): DiffPiece => ({ text, kind });

function add(pieces: DiffPiece[], text: string, kind: DiffPiece["kind"]) {
  const last = pieces.at(-1);
  if (last?.kind === kind) last.text += text;
  else pieces.push(piece(text, kind));
}

/** How many words two texts have in common from each pair of places on. */
function lengths(a: string[], b: string[]): number[][] {
  const rows = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--) {
      const [row, below] = [rows[i] ?? [], rows[i + 1] ?? []];
      row[j] = a[i] === b[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
    }
  return rows;
}
