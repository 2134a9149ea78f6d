import { cookies } from "next/headers";
import { NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import { display, text } from "#lib/fonts";
import "../../styles/globals.css";

const THEMES = ["light", "dark"] as const;

/** The document of every page: language, fonts, theme. */
export async function Shell({ locale, children }: { locale: string; children: ReactNode }) {
  const asked = (await cookies()).get("theme")?.value;
  const theme = THEMES.find((name) => name === asked);
  return (
    <html lang={locale} className={`${text.variable} ${display.variable}`} data-theme={theme}>
      <body>
        <NextIntlClientProvider messages={null} formats={null}>
          {children}
        </NextIntlClientProvider>
      </body>
    </html>
  );
}
