import { getTranslations } from "next-intl/server";

/** The way here: links, then the page itself as text. */
export async function Breadcrumbs({ trail, here }: { trail: { href: string; text: string }[]; here: string }) {
  const t = await getTranslations("common.nav");
  return (
    <nav className="crumbs" aria-label={t("here")}>
      <ol>
        {trail.map((step) => (
          <li key={step.href}>
            <a href={step.href}>{step.text}</a>
          </li>
        ))}
        <li aria-current="page">{here}</li>
      </ol>
    </nav>
  );
}
