import type { ReactNode } from "react";
import { Mark, type MarkState } from "./mark.tsx";

type Props = {
  state?: MarkState;
  title: string;
  /** One sentence on what happened. */
  children?: ReactNode;
  /** The one way on. */
  action?: ReactNode;
  /** Who can help. */
  help?: ReactNode;
  /** The heading's level: 1 where this is the whole page. */
  level?: 1 | 2;
};

export function EmptyState({ state = "empty", title, children, action, help, level = 2 }: Props) {
  return (
    <section className="card empty">
      <Mark state={state} />
      {level === 1 ? <h1>{title}</h1> : <h2>{title}</h2>}
      {children ? <p>{children}</p> : null}
      {action ? <div className="row act">{action}</div> : null}
      {help ? <p className="help">{help}</p> : null}
    </section>
  );
}
