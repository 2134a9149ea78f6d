import { lexer, type Token, type Tokens } from "marked";
import type { ReactNode } from "react";

type Props = { text: string; picture: (href: string) => string };
type Drawn = { [K in "inline" | "block"]: (tokens: Token[] | undefined) => ReactNode[] };

/** A text of ours in Markdown as elements: headings, paragraphs, lists, pictures, bold, code and links. Markup in it stays text. */
export function Markdown({ text, picture }: Props) {
  const draw: Drawn = {
    inline: (tokens = []) => tokens.map((token, n) => inline(token, n, draw, picture)),
    block: (tokens = []) => tokens.map((token, n) => block(token, n, draw)),
  };
  return <div className="prose">{draw.block(lexer(text))}</div>;
}

function block(token: Token, key: number, draw: Drawn): ReactNode {
  if (token.type === "heading") return heading(token as Tokens.Heading, key, draw);
  if (token.type === "paragraph") return <p key={key}>{draw.inline(token.tokens)}</p>;
  if (token.type === "text") return draw.inline(token.tokens ?? [token]);
  if (token.type !== "list") return null;
  const { ordered, items } = token as Tokens.List;
  const List = ordered ? "ol" : "ul";
  return (
    <List key={key}>
      {items.map((item) => (
        <li key={item.raw}>{draw.block(item.tokens)}</li>
      ))}
    </List>
  );
}

function heading({ depth, tokens }: Tokens.Heading, key: number, draw: Drawn) {
  const Heading = depth === 1 ? "h1" : depth === 2 ? "h2" : "h3";
  return <Heading key={key}>{draw.inline(tokens)}</Heading>;
}

function inline(token: Token, key: number, draw: Drawn, picture: Props["picture"]): ReactNode {
  if (token.type === "strong") return <b key={key}>{draw.inline(token.tokens)}</b>;
  if (token.type === "codespan") return <code key={key}>{token.text}</code>;
  if (token.type === "link" && /^[\w./#-]+$/.test(token.href))
    return (
      <a key={key} href={token.href}>
        {draw.inline(token.tokens)}
      </a>
    );
  // biome-ignore lint/performance/noImgElement: next/image writes style attributes, which the policy refuses.
  if (token.type === "image") return <img key={key} src={picture(token.href)} alt={token.text} className="shot" />;
  return "text" in token ? token.text : token.raw;
}
