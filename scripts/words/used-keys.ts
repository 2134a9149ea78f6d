import { globSync, readFileSync } from "node:fs";
import ts from "typescript";
import { calleeOf, spaceAt, spacesIn } from "./translators.ts";

/** Under vitest each use of an import of CommonJS goes through a proxy, which took longer than the reading itself. */
const compiler = ts;

const READERS = "{app,components,emails,lib,worker,domain}/**/*.{ts,tsx}";
const isOurs = (file: string) => !/\.(test|d)\.tsx?$/.test(file);

/** What a file says in its strings: whole ones, and those with a part that is known only when it runs, with `*` in its place. */
export type Said = { whole: Set<string>; parts: Set<string>; forms: Set<string> };

function textsOf(node: ts.Expression): string[] {
  if (compiler.isStringLiteralLike(node)) return [node.text];
  if (compiler.isConditionalExpression(node)) return [...textsOf(node.whenTrue), ...textsOf(node.whenFalse)];
  if (compiler.isParenthesizedExpression(node) || compiler.isAsExpression(node)) return textsOf(node.expression);
  if (compiler.isTemplateExpression(node))
    return node.templateSpans.reduce(
      (before, { expression, literal }) => before.flatMap((text) => textsOf(expression).map((part) => text + part + literal.text)),
      [node.head.text],
    );
  return ["*"];
}

/** The part of the catalogues from which a form takes its labels and errors: `words` of an action, and the argument of `formWords`. */
function formWordsIn(node: ts.Node): string[] {
  const named =
    (compiler.isPropertyAssignment(node) || compiler.isVariableDeclaration(node)) && node.name.getText() === "words"
      ? node.initializer
      : undefined;
  if (named) return textsOf(named);
  if (compiler.isCallExpression(node) && node.expression.getText() === "formWords" && node.arguments[0]) return textsOf(node.arguments[0]);
  return [];
}

/** A file that imports a catalogue itself reads its sentences as properties. */
function propertiesIn(node: ts.Node): ts.PropertyAccessExpression[] {
  const found: ts.PropertyAccessExpression[] = compiler.isPropertyAccessExpression(node) ? [node] : [];
  compiler.forEachChild(node, (child) => {
    found.push(...propertiesIn(child));
  });
  return found;
}

/** The strings and names of properties of a source text. */
export function saidIn(source: string, file: string): Said {
  const said: Said = { whole: new Set(), parts: new Set(), forms: new Set() };
  const tree = compiler.createSourceFile(file, source, compiler.ScriptTarget.Latest, true, compiler.ScriptKind.TSX);
  const spaces = spacesIn(tree);
  const visit = (node: ts.Node): void => {
    if (compiler.isCallExpression(node) && node.arguments[0] && textsOf(node.arguments[0]).includes("*")) {
      const callee = calleeOf(node);
      const space = compiler.isIdentifier(callee) ? spaceAt(node, callee.text, spaces) : undefined;
      if (space) said.parts.add(`${space}.*`);
    }
    if (compiler.isStringLiteralLike(node) || compiler.isNumericLiteral(node)) said.whole.add(node.text);
    for (const text of formWordsIn(node)) said.forms.add(text);
    const area = compiler.isImportDeclaration(node) && /messages\/en\/(\w+)\.json/.exec(node.moduleSpecifier.getText())?.[1];
    if (area) for (const { name } of propertiesIn(tree)) said.whole.add(area).add(name.text);
    if (compiler.isTemplateExpression(node)) for (const text of textsOf(node)) (text.includes("*") ? said.parts : said.whole).add(text);
    if (compiler.isTemplateLiteralTypeNode(node))
      said.parts.add(node.head.text + node.templateSpans.map(({ literal }) => `*${literal.text}`).join(""));
    if (
      (compiler.isPropertyAssignment(node) || compiler.isShorthandPropertyAssignment(node) || compiler.isPropertySignature(node)) &&
      compiler.isIdentifier(node.name)
    )
      said.whole.add(node.name.text);
    compiler.forEachChild(node, visit);
  };
  visit(tree);
  if (!/\bform(Action|Words)\b/.test(source)) said.forms.clear();
  return said;
}

const files = () => globSync(READERS).filter(isOurs);
export const allSaid = () => files().map((file) => [file, saidIn(readFileSync(file, "utf8"), file)] as const);

const escaped = (text: string) => text.replace(/[.\\^$+?()[\]{}|]/g, "\\$&");
const patternOf = (part: string) => new RegExp(`^${part.split("*").map(escaped).join("(.+)")}$`);
/** The narrowest first: nearly every key is read by that one, and every file may name the whole. */
const namespacesOf = (key: string) =>
  key
    .split(".")
    .map((_, at, parts) => parts.slice(0, at).join("."))
    .reverse();
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
  const naming = new Map<string, number[]>([["", [...sources.keys()]]]);
  for (const [at, [, { whole }]] of sources.entries())
    for (const word of whole) {
      const those = naming.get(word);
      if (!those) naming.set(word, [at]);
      else if (word !== "") those.push(at);
    }
  const isRead = (key: string, space: string) => {
    const rest = space === "" ? key : key.slice(space.length + 1);
    return naming.get(space)?.some((at) => sources[at]?.[1].whole.has(rest) || dynamic(rest, at));
  };
  return keys.filter((key) => !namespacesOf(key).some((space) => inForm(space, key.slice(space.length + 1)) || isRead(key, space)));
}
