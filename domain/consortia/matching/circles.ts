import type { Rows } from "./collaboration-index.ts";

/** Organisations as points, `dimensions` numbers of length 1 for each: those who move in the same circles lie in the same direction. */
export type Circles = { dimensions: number; points: Float64Array };
export type Graph = { consortiaOf: Rows; membersOf: Rows; sizes: Float64Array };

const DIMENSIONS = 48;
const ROUNDS = 3;
const SEED = 0x9e3779b9;

/**
 * Points by who worked with whom: the leading directions of the matrix of organisations and consortia, in which large consortia and busy organisations weigh
 * less, found by subspace iteration from signs that are the same in every run. One without a shared consortium has only zeros.
 */
export function circlesOf({ consortiaOf, membersOf, sizes }: Graph): Circles {
  const organisations = consortiaOf.starts.length - 1;
  const dimensions = Math.min(DIMENSIONS, sizes.length, organisations);
  const degreeOf = (place: number) => (consortiaOf.starts[place + 1] as number) - (consortiaOf.starts[place] as number);
  const ofOrganisation = Float64Array.from({ length: organisations }, (_, place) => Math.max(1, degreeOf(place)) ** -0.25);
  const ofConsortium = Float64Array.from(sizes, (size) => size ** -0.5);
  const points = signs(organisations, dimensions);
  const between = new Float64Array(sizes.length * dimensions);
  const step = () => {
    spread(membersOf, { from: points, ofFrom: ofOrganisation, to: between, ofTo: ofConsortium }, dimensions);
    spread(consortiaOf, { from: between, ofFrom: ofConsortium, to: points, ofTo: ofOrganisation }, dimensions);
  };
  for (let round = 0; round < ROUNDS; round++) {
    step();
    orthogonalise(points, dimensions);
  }
  step();
  toLengthOne(points, dimensions);
  return { dimensions, points };
}

/** How alike the circles of an organisation are to a direction, from -1 to 1. */
export function alikeness({ dimensions, points }: Circles, place: number, direction: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < dimensions; k++) sum += (points[place * dimensions + k] as number) * (direction[k] as number);
  return sum;
}

/** The mean of some organisations' points. */
export function meanDirection({ dimensions, points }: Circles, places: readonly number[]): Float64Array {
  const mean = new Float64Array(dimensions);
  for (const place of places)
    for (let k = 0; k < dimensions; k++) mean[k] = (mean[k] as number) + (points[place * dimensions + k] as number) / places.length;
  return mean;
}

function signs(rows: number, width: number): Float64Array {
  const made = new Float64Array(rows * width);
  let state = SEED;
  for (let n = 0; n < made.length; n++) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    made[n] = state & 0x10000 ? 1 : -1;
  }
  return made;
}

type Spread = { from: Float64Array; ofFrom: Float64Array; to: Float64Array; ofTo: Float64Array };

function spread({ starts, items }: Rows, { from, ofFrom, to, ofTo }: Spread, width: number) {
  to.fill(0);
  for (let row = 0; row < starts.length - 1; row++)
    for (let n = starts[row] as number; n < (starts[row + 1] as number); n++) {
      const item = items[n] as number;
      const weight = (ofFrom[item] as number) * (ofTo[row] as number);
      for (let k = 0; k < width; k++) to[row * width + k] = (to[row * width + k] as number) + weight * (from[item * width + k] as number);
    }
}

/** Makes the columns of a matrix orthogonal and of length 1 (Gram-Schmidt, twice for precision); a column that depends on others becomes zeros. */
function orthogonalise(matrix: Float64Array, width: number) {
  const rows = matrix.length / width;
  const columns = Array.from({ length: width }, (_, k) =>
    Float64Array.from({ length: rows }, (_row, n) => matrix[n * width + k] as number),
  );
  columns.forEach((column, k) => {
    const before = Math.sqrt(dot(column, column));
    for (const other of [...columns.slice(0, k), ...columns.slice(0, k)]) {
      const along = dot(column, other);
      for (let n = 0; n < rows; n++) column[n] = (column[n] as number) - along * (other[n] as number);
    }
    const length = Math.sqrt(dot(column, column));
    const scale = length > before * 1e-10 ? 1 / length : 0;
    for (let n = 0; n < rows; n++) {
      column[n] = (column[n] as number) * scale;
      matrix[n * width + k] = column[n] as number;
    }
  });
}

function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let n = 0; n < one.length; n++) sum += (one[n] as number) * (other[n] as number);
  return sum;
}

function toLengthOne(points: Float64Array, width: number) {
  for (let row = 0; row < points.length; row += width) {
    const point = points.subarray(row, row + width);
    const length = Math.sqrt(dot(point, point));
    if (length > 1e-12) for (let k = 0; k < width; k++) point[k] = (point[k] as number) / length;
  }
}
