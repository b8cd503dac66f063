import Link from "next/link";

/** LIGA under a tie, the printer's stroke that binds letters into one: liga is a bond. */
export function Wordmark({ name, href, label }: { name: string; href?: string; label?: string }) {
  const mark = (
    <>
      <span>{name}</span>
      <svg viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true">
        <path d="M2 1.5c18 9 78 9 96 0-14 13-82 13-96 0Z" />
      </svg>
    </>
  );
  if (!href) return <span className="wordmark">{mark}</span>;
  return (
    <Link href={href} prefetch={false} className="wordmark" aria-label={label}>
      {mark}
    </Link>
  );
}
