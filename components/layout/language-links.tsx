"use client";
import { pathInLanguage } from "./path-in-language.ts";
import { useAddress } from "./use-address.ts";

type Language = { locale: string; name: string; isCurrent: boolean };

/** The page in each language, with the filters and what else its address holds by now. */
export function LanguageLinks({ address, label, languages }: { address: string; label: string; languages: Language[] }) {
  const path = useAddress(address);
  return (
    <nav className="langs" aria-label={label}>
      {languages.map(({ locale, name, isCurrent }) => (
        <a
          key={locale}
          lang={locale}
          hrefLang={locale}
          href={pathInLanguage(path, locale)}
          aria-label={name}
          aria-current={isCurrent ? "true" : undefined}
        >
          {locale.toUpperCase()}
        </a>
      ))}
    </nav>
  );
}
