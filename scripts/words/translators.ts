import ts from "typescript";

/** Under vitest each use of an import of CommonJS goes through a proxy, which took longer than the reading itself. */
const compiler = ts;

const TRANSLATORS = new Set(["getTranslations", "useTranslations"]);
/** What is called, `t` for `t("key")` and for `t.rich("key")`. */
export const calleeOf = (call: ts.CallExpression) =>
  compiler.isPropertyAccessExpression(call.expression) ? call.expression.expression : call.expression;

/** The namespace that a translator was made for, or undefined where an expression makes none. */
function namespaceOf(made: ts.Expression): string | undefined {
  if (compiler.isAsExpression(made) || compiler.isParenthesizedExpression(made)) return namespaceOf(made.expression);
  const call = compiler.isAwaitExpression(made) ? made.expression : made;
  if (!compiler.isCallExpression(call) || !compiler.isIdentifier(call.expression) || !TRANSLATORS.has(call.expression.text))
    return undefined;
  const [first] = call.arguments;
  if (first && compiler.isObjectLiteralExpression(first)) {
    const given = first.properties.find((one) => compiler.isPropertyAssignment(one) && one.name.getText() === "namespace");
    return given && compiler.isPropertyAssignment(given) && compiler.isStringLiteral(given.initializer) ? given.initializer.text : "";
  }
  return first && compiler.isStringLiteral(first) ? first.text : "";
}

function declared({ name, initializer }: ts.VariableDeclaration): [string, string][] {
  if (!initializer) return [];
  const one = namespaceOf(initializer);
  if (compiler.isIdentifier(name)) return one === undefined ? [] : [[name.text, one]];
  const all = compiler.isAwaitExpression(initializer) ? initializer.expression : initializer;
  const list = compiler.isCallExpression(all) ? all.arguments[0] : undefined;
  if (!compiler.isArrayBindingPattern(name) || !list || !compiler.isArrayLiteralExpression(list)) return [];
  return name.elements.flatMap((element, at) => {
    const made = list.elements[at];
    const space = made && namespaceOf(made);
    return space !== undefined && compiler.isBindingElement(element) ? [[element.name.getText(), space] as [string, string]] : [];
  });
}

export type Spaces = Map<ts.Node, Map<string, string>>;

function scopeOf(node: ts.Node): ts.Node {
  let at = node.parent;
  while (!compiler.isFunctionLike(at) && !compiler.isSourceFile(at)) at = at.parent;
  return at;
}

/** The translators that each function makes, with the part of the catalogues that each reads. */
export function spacesIn(root: ts.Node, into: Spaces = new Map()): Spaces {
  if (compiler.isVariableDeclaration(root)) {
    const scope = scopeOf(root);
    into.set(scope, new Map([...(into.get(scope) ?? []), ...declared(root)]));
  }
  compiler.forEachChild(root, (child) => {
    spacesIn(child, into);
  });
  return into;
}

/** The part of the catalogues that a name reads where it is used, or undefined where it is no translator. */
export function spaceAt(node: ts.Node, name: string, spaces: Spaces): string | undefined {
  for (let at = scopeOf(node); ; at = scopeOf(at)) {
    const found = spaces.get(at)?.get(name);
    if (found !== undefined || compiler.isSourceFile(at)) return found;
  }
}
