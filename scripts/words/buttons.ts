import { globSync, readFileSync } from "node:fs";
import ts from "typescript";
import { calleeOf, type Spaces, spaceAt, spacesIn } from "./translators.ts";

/**
 * Where a button takes its words: a key of the catalogues, `*` for a part that is known only when the page is made,
 * and then it is one of the literals of its file, or, where none fits, any.
 */
export type Label = { key: string; literals: Set<string> };

/** The keys that an argument may be: each branch of a choice, `*` for what is not written there. */
function keysOf(argument: ts.Expression): string[] {
  if (ts.isStringLiteralLike(argument)) return [argument.text];
  if (ts.isConditionalExpression(argument)) return [...keysOf(argument.whenTrue), ...keysOf(argument.whenFalse)];
  if (ts.isTemplateExpression(argument))
    return [`${argument.head.text}${argument.templateSpans.map(({ literal }) => `*${literal.text}`).join("")}`];
  if (ts.isAsExpression(argument)) return keysOf(argument.expression);
  return ["*"];
}

function labelsIn(node: ts.Node, spaces: Spaces, literals: Set<string>): Label[] {
  if (ts.isCallExpression(node) && node.arguments[0]) {
    const callee = calleeOf(node);
    const space = ts.isIdentifier(callee) ? spaceAt(node, callee.text, spaces) : undefined;
    if (space !== undefined) return keysOf(node.arguments[0]).map((key) => ({ literals, key: space ? `${space}.${key}` : key }));
  }
  const hidden = ts.isJsxElement(node) && node.openingElement.tagName.getText() === "VisuallyHidden";
  const found: Label[] = [];
  if (!hidden)
    ts.forEachChild(node, (child) => {
      found.push(...labelsIn(child, spaces, literals));
    });
  return found;
}

const isButton = (name: string) => name === "button" || name.endsWith("Button");
/** What a component calls the words of its buttons when it is given them. */
const PRESSED = new Set(["button", "cancel", "close", "do", "retry", "save", "send", "submit", "toggle", "undo"]);

/** What is written on the buttons of a file: the children of `<button>` and `<…Button>`, and what other components are given for theirs. */
export function buttonsIn(source: string, file: string): Label[] {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const spaces = spacesIn(tree);
  const literals = new Set([...source.matchAll(/(?<!\()"([\w-]+)"/g)].map(([, text = ""]) => text));
  const found: Label[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isJsxElement(node) && isButton(node.openingElement.tagName.getText()))
      for (const child of node.children) found.push(...labelsIn(child, spaces, literals));
    const given = ts.isJsxAttribute(node) || ts.isPropertyAssignment(node) ? node.initializer : undefined;
    if (given && PRESSED.has((node as ts.JsxAttribute | ts.PropertyAssignment).name.getText()))
      found.push(...labelsIn(given, spaces, literals));
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

/** The buttons of every page and component. */
export const buttons = () => globSync("{app,components}/**/*.{ts,tsx}").flatMap((file) => buttonsIn(readFileSync(file, "utf8"), file));
