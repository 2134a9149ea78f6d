import ts from "typescript";

const TRANSLATORS = new Set(["getTranslations", "useTranslations"]);
/** What is called, `t` for `t("key")` and for `t.rich("key")`. */
export const calleeOf = (call: ts.CallExpression) =>
  ts.isPropertyAccessExpression(call.expression) ? call.expression.expression : call.expression;

/** The namespace that a translator was made for, or undefined where an expression makes none. */
function namespaceOf(made: ts.Expression): string | undefined {
  if (ts.isAsExpression(made) || ts.isParenthesizedExpression(made)) return namespaceOf(made.expression);
  const call = ts.isAwaitExpression(made) ? made.expression : made;
  if (!ts.isCallExpression(call) || !ts.isIdentifier(call.expression) || !TRANSLATORS.has(call.expression.text)) return undefined;
  const [first] = call.arguments;
  if (first && ts.isObjectLiteralExpression(first)) {
    const given = first.properties.find((one) => ts.isPropertyAssignment(one) && one.name.getText() === "namespace");
    return given && ts.isPropertyAssignment(given) && ts.isStringLiteral(given.initializer) ? given.initializer.text : "";
  }
  return first && ts.isStringLiteral(first) ? first.text : "";
}

function declared({ name, initializer }: ts.VariableDeclaration): [string, string][] {
  if (!initializer) return [];
  const one = namespaceOf(initializer);
  if (ts.isIdentifier(name)) return one === undefined ? [] : [[name.text, one]];
  const all = ts.isAwaitExpression(initializer) ? initializer.expression : initializer;
  const list = ts.isCallExpression(all) ? all.arguments[0] : undefined;
  if (!ts.isArrayBindingPattern(name) || !list || !ts.isArrayLiteralExpression(list)) return [];
  return name.elements.flatMap((element, at) => {
    const made = list.elements[at];
    const space = made && namespaceOf(made);
    return space !== undefined && ts.isBindingElement(element) ? [[element.name.getText(), space] as [string, string]] : [];
  });
}

export type Spaces = Map<ts.Node, Map<string, string>>;

function scopeOf(node: ts.Node): ts.Node {
  let at = node.parent;
  while (!ts.isFunctionLike(at) && !ts.isSourceFile(at)) at = at.parent;
  return at;
}

/** The translators that each function makes, with the part of the catalogues that each reads. */
export function spacesIn(root: ts.Node, into: Spaces = new Map()): Spaces {
  if (ts.isVariableDeclaration(root)) {
    const scope = scopeOf(root);
    into.set(scope, new Map([...(into.get(scope) ?? []), ...declared(root)]));
  }
  ts.forEachChild(root, (child) => {
    spacesIn(child, into);
  });
  return into;
}

/** The part of the catalogues that a name reads where it is used, or undefined where it is no translator. */
export function spaceAt(node: ts.Node, name: string, spaces: Spaces): string | undefined {
  for (let at = scopeOf(node); ; at = scopeOf(at)) {
    const found = spaces.get(at)?.get(name);
    if (found !== undefined || ts.isSourceFile(at)) return found;
  }
}
