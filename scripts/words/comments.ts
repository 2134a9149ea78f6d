import { globSync, readFileSync } from "node:fs";
import ts from "typescript";

/** Sayings that no newcomer knows, and what to write instead; `npm run words` finds them in comments and documents. */
export const PRIVATE_SAYINGS: readonly [RegExp, string][] = [
  [/\ba mail\b(?! (?:server|scanner|address))/i, "an email"],
  [/\b(?:stands|stood|stand)\b/i, "is, was, is shown"],
  [/\bgoes out\b/i, "is sent"],
  [/\banew\b/i, "again"],
  [/\bmend(?:s|ed)?\b/i, "correct"],
  [/\bsettled\b/i, "resolved"],
  [/\b(?:takes?|took|taken) (?:it |that )?back\b/i, "withdraw, undo"],
  [/\bput(?:s|ting)? (?:\w+ )?aside\b/i, "snooze"],
  [/\bas a rule\b/i, "usually"],
  [/\bmeanwhile\b/i, "in the meantime"],
  [/\ball else\b/i, "everything else"],
  [/\bnothing of it\b/i, "none of it"],
  [/\bits people\b/i, "the people at the organisation"],
  [/\bno staff\b/i, "not staff"],
  [/\boneself\b/i, "the actor, yourself"],
  [/\b(?:see|sees|seen) to\b/i, "is responsible for"],
  [/\bit takes (?:two|an|a second|somebody)\b/i, "two must agree"],
  [/\bsingle keys\b/i, "single-key shortcuts"],
  [/\blies? apart\b/i, "is kept apart"],
  [/\bwaits with\b/i, "is assigned to"],
];

export type CommentOffence = { file: string; line: number; saying: string; instead: string };

/** The comments of a source text, each with the place where it begins. */
export function commentsIn(source: string, file: string): { at: number; text: string }[] {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const found = new Map<number, string>();
  const visit = (node: ts.Node): void => {
    if (node.kind === ts.SyntaxKind.JsxText) return;
    const ranges = [...(ts.getLeadingCommentRanges(source, node.pos) ?? []), ...(ts.getTrailingCommentRanges(source, node.end) ?? [])];
    for (const { pos, end } of ranges) found.set(pos, source.slice(pos, end));
    for (const child of node.getChildren(tree)) visit(child);
  };
  visit(tree);
  return [...found].map(([at, text]) => ({ at, text }));
}

/** The private sayings in a file: in the comments of code, and everywhere in a document but its quotations in backticks. */
export function privateSayingsIn(source: string, file: string): CommentOffence[] {
  // Most files have none in any place: only the others are worth parsing.
  if (!PRIVATE_SAYINGS.some(([pattern]) => pattern.test(source))) return [];
  const texts = file.endsWith(".md")
    ? [{ at: 0, text: source.replace(/`[^`\n]*`/g, (code) => " ".repeat(code.length)) }]
    : commentsIn(source, file);
  return texts.flatMap(({ at, text }) =>
    PRIVATE_SAYINGS.flatMap(([pattern, instead]) =>
      [...text.matchAll(new RegExp(pattern, "gi"))].map((match) => ({
        file,
        line: source.slice(0, at + match.index).split("\n").length,
        saying: match[0],
        instead,
      })),
    ),
  );
}

const CODE = "{app,bench,components,db,demo,domain,e2e,emails,lib,scripts,test,worker}/**/*.{ts,tsx,mjs}";
const DOCUMENTS = ["*.md", "docs/*.md", "docs/{decisions,operators}/*.md"];
/** They name the sayings themselves, or are the licences of others. */
const NOT_READ = new Set(["docs/glossary.md", "scripts/words/comments.ts", "scripts/words/glossary.ts", "THIRD-PARTY-NOTICES.md"]);

/** The private sayings in the comments and documents of the project. */
export const commentOffences = () =>
  [...globSync(CODE), ...DOCUMENTS.flatMap((pattern) => globSync(pattern))]
    .filter((file) => !NOT_READ.has(file) && !file.endsWith(".d.ts"))
    .flatMap((file) => privateSayingsIn(readFileSync(file, "utf8"), file));
