import { RETENTION } from "#domain/retention/retention";

const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const personal = new Set(RETENTION.flatMap(({ table, personal }) => Object.keys(personal).map((column) => `${table}.${snake(column)}`)));

/** Of columns named table.column in the file's own words, those that the retention table does not call personal. The index of words is none of its. */
export const notPersonal = (columns: string[]) => columns.filter((column) => !personal.has(column) && !column.startsWith("search_"));
