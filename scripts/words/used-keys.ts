import { globSync, readFileSync } from "node:fs";
import ts from "typescript";
import { calleeOf, spaceAt, spacesIn } from "./translators.ts";

const READERS = "{app,components,emails,lib,worker,domain}/**/*.{ts,tsx}";
const isOurs = (file: string) => !/\.(test|d)\.tsx?$/.test(file);

/** What a file says in its strings: whole ones, and those with a part that is known only when it runs, with `*` in its place. */
export type Said = { whole: Set<string>; parts: Set<string>; forms: Set<string> };

function textsOf(node: ts.Expression): string[] {
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (ts.isConditionalExpression(node)) return [...textsOf(node.whenTrue), ...textsOf(node.whenFalse)];
  if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node)) return textsOf(node.expression);
  if (ts.isTemplateExpression(node))
    return node.templateSpans.reduce(
      (before, { expression, literal }) => before.flatMap((text) => textsOf(expression).map((part) => text + part + literal.text)),
      [node.head.text],
    );
  return ["*"];
}

/** The part of the catalogues from which a form takes its labels and errors: `words` of an action, and the argument of `formWords`. */
function formWordsIn(node: ts.Node): string[] {
  const named =
    (ts.isPropertyAssignment(node) || ts.isVariableDeclaration(node)) && node.name.getText() === "words" ? node.initializer : undefined;
  if (named) return textsOf(named);
  if (ts.isCallExpression(node) && node.expression.getText() === "formWords" && node.arguments[0]) return textsOf(node.arguments[0]);
  return [];
}

/** A file that imports a catalogue itself reads its sentences as properties. */
function propertiesIn(node: ts.Node): ts.PropertyAccessExpression[] {
  const found: ts.PropertyAccessExpression[] = ts.isPropertyAccessExpression(node) ? [node] : [];
  ts.forEachChild(node, (child) => {
    found.push(...propertiesIn(child));
  });
  return found;
}

/** The strings and names of properties of a source text. */
export function saidIn(source: string, file: string): Said {
  const said: Said = { whole: new Set(), parts: new Set(), forms: new Set() };
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const spaces = spacesIn(tree);
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && node.arguments[0] && textsOf(node.arguments[0]).includes("*")) {
      const callee = calleeOf(node);
      const space = ts.isIdentifier(callee) ? spaceAt(node, callee.text, spaces) : undefined;
      if (space) said.parts.add(`${space}.*`);
    }
    if (ts.isStringLiteralLike(node) || ts.isNumericLiteral(node)) said.whole.add(node.text);
    for (const text of formWordsIn(node)) said.forms.add(text);
    const area = ts.isImportDeclaration(node) && /messages\/en\/(\w+)\.json/.exec(node.moduleSpecifier.getText())?.[1];
    if (area) for (const { name } of propertiesIn(tree)) said.whole.add(area).add(name.text);
    if (ts.isTemplateExpression(node)) for (const text of textsOf(node)) (text.includes("*") ? said.parts : said.whole).add(text);
    if (ts.isTemplateLiteralTypeNode(node))
      said.parts.add(node.head.text + node.templateSpans.map(({ literal }) => `*${literal.text}`).join(""));
    if (
      (ts.isPropertyAssignment(node) || ts.isShorthandPropertyAssignment(node) || ts.isPropertySignature(node)) &&
      ts.isIdentifier(node.name)
    )
      said.whole.add(node.name.text);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  if (!/\bform(Action|Words)\b/.test(source)) said.forms.clear();
  return said;
}

const files = () => globSync(READERS).filter(isOurs);
export const allSaid = () => files().map((file) => [file, saidIn(readFileSync(file, "utf8"), file)] as const);

const escaped = (text: string) => text.replace(/[.\\^$+?()[\]{}|]/g, "\\$&");
const patternOf = (part: string) => new RegExp(`^${part.split("*").map(escaped).join("(.+)")}$`);
const namespacesOf = (key: string) => key.split(".").map((_, at, parts) => parts.slice(0, at).join("."));
/** The name of an event is worded without its subject, or with an underscore for its dot. */
const asKeys = (word: string) => [word, word.replace(/^[a-z]+\./, ""), word.replace(".", "_")];

/** What a form says: `fields.<name>` and `errors.<name>.<code>`, where the name of a field in a row is worded as `rows_field`. */
const FORM = /^(?:fields\.([^.]+)|errors\.(.+)\.([^.]+))$/;

/**
 * The keys of the catalogues that no code can read. A key is read where one file names a part of the catalogues and the rest of the key below it;
 * a part of a key that is known only when the page is made must be one of the words that the code itself has, such as a member of an enumeration.
 */
export function unusedKeys(keys: string[], sources: (readonly [string, Said])[]): string[] {
  const words = new Set(sources.flatMap(([, { whole }]) => [...whole]).flatMap(asKeys));
  const patterns = sources.map(([, said]) => [...said.parts].filter((part) => /[\w-]/.test(part.replaceAll("*", ""))).map(patternOf));
  const forms = new Set(sources.flatMap(([, said]) => [...said.forms]));
  const inForm = (space: string, rest: string) =>
    forms.has(space) &&
    Boolean(
      FORM.exec(rest)
        ?.slice(1)
        .every((part) => part === undefined || part.split(/[_.]/).every((one) => words.has(one))),
    );
  for (const [, { parts }] of sources) for (const part of parts) if (part.startsWith("*.")) words.add(part.slice(2));
  const known = (text: string) =>
    words.has(text) || [text, text.replace("_", ".")].some((one) => one.split(".").every((part) => words.has(part)));
  const dynamic = (rest: string, at: number) => patterns[at]?.some((pattern) => pattern.exec(rest)?.slice(1).every(known));
  const readBy = (key: string, space: string, at: number, { whole }: Said) => {
    if (space !== "" && !whole.has(space)) return false;
    const rest = space === "" ? key : key.slice(space.length + 1);
    return whole.has(rest) || dynamic(rest, at);
  };
  return keys.filter(
    (key) =>
      !namespacesOf(key).some(
        (space) => inForm(space, key.slice(space.length + 1)) || sources.some(([, said], at) => readBy(key, space, at, said)),
      ),
  );
}
