import type { ReactNode } from "react";
import { Menu } from "@/components/ui/menu";
import { Nav, type NavItem } from "./nav";
import { Wordmark } from "./wordmark";

export type FrameLabels = {
  name: string;
  skip: string;
  home: string;
  nav: string;
  menu: string;
};

type Props = {
  labels: FrameLabels;
  homeHref: string;
  children: ReactNode;
  items?: NavItem[];
  /** Participants get air, coordinators get density. */
  density?: "airy" | "compact";
  /** Who is signed in: her name on the button, links and forms inside. */
  person?: { name: string; detail?: string; menu: ReactNode };
  /** What stands in the person's place for a stranger, such as a sign-in link. */
  guest?: ReactNode;
  /** The language switch: a form. */
  language?: ReactNode;
  footer?: ReactNode;
};

export function Frame(props: Props) {
  const { labels, homeHref, children, items = [], density = "airy", person, guest, language, footer } = props;
  return (
    <div className="frame" data-density={density}>
      <a href="#main" className="skip-link">
        {labels.skip}
      </a>
      <header className="masthead" data-nav={items.length > 0 || undefined}>
        <Wordmark name={labels.name} href={homeHref} label={labels.home} />
        <div className="masthead-person">
          {person ? (
            <Menu label={<span className="masthead-name">{person.name}</span>}>
              {person.detail ? <p className="menu-detail">{person.detail}</p> : null}
              {person.menu}
            </Menu>
          ) : (
            guest
          )}
        </div>
        {items.length > 0 ? (
          <Nav label={labels.nav} menuLabel={labels.menu} items={items}>
            {language}
          </Nav>
        ) : (
          language && <div className="masthead-language">{language}</div>
        )}
      </header>
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      {footer ? <footer className="colophon">{footer}</footer> : null}
    </div>
  );
}
