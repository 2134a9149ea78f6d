import { Icon } from "#components/ui/icon";

export type ListView = { key: string; href: string; text: string; n: string; isCurrent: boolean };
type Props = {
  label: string;
  /** What the button says that opens them on a phone. */
  open: string;
  /** `isTitleHidden`: its first list has the same name. */
  groups: { key: string; title: string; isTitleHidden?: boolean; views: ListView[] }[];
};

/** The lists of a page of moderation, with how many each holds; on phones behind one button, without a script. */
export const ListViews = ({ label, open, groups }: Props) => (
  <nav className="viewlist self-start" aria-label={label}>
    <button type="button" className="btn quiet s-only" popoverTarget="views">
      {open}
      <Icon name="chevron-right" />
    </button>
    <div id="views" popover="auto" className="more-views">
      {groups.map(({ key, title, isTitleHidden, views }) => (
        <section key={key}>
          <h2 className={isTitleHidden ? "vh" : undefined}>{title}</h2>
          <ul className="views">
            {views.map((view) => (
              <li key={view.key}>
                <a href={view.href} aria-current={view.isCurrent ? "page" : undefined}>
                  {view.text} <span className="num">{view.n}</span>
                </a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  </nav>
);
