import type { ButtonHTMLAttributes, ReactNode } from "react";

type Look = { quiet?: boolean; danger?: boolean; small?: boolean };

export const buttonClass = ({ quiet, danger, small }: Look) =>
  `btn${quiet ? " quiet" : ""}${danger ? " danger" : ""}${small ? " small" : ""}`;

/** A plain button; inside an ActionForm use SubmitButton. */
export function Button({ quiet, danger, small, ...rest }: Look & ButtonHTMLAttributes<HTMLButtonElement>) {
  return (
    <button
      type="submit"
      {...rest}
      className={buttonClass({ ...(quiet && { quiet }), ...(danger && { danger }), ...(small && { small }) })}
    />
  );
}

export function LinkButton({ href, children, ...look }: Look & { href: string; children: ReactNode }) {
  return (
    <a href={href} className={buttonClass(look)}>
      {children}
    </a>
  );
}
