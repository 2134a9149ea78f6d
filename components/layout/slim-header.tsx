import { Brand } from "./brand.tsx";
import { LanguageSwitch } from "./language-switch.tsx";

/** The header of the application: no way off it but the brand. */
export const SlimHeader = () => (
  <header className="top slim">
    <div className="wrap col">
      <Brand />
      <LanguageSwitch />
    </div>
  </header>
);
