import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";

const developing = process.env.NODE_ENV === "development";

// Next puts its page data in inline scripts, so 'unsafe-inline' stays; everything else is same-origin.
const contentSecurityPolicy = [
  "default-src 'self'",
  `script-src 'self' 'unsafe-inline'${developing ? " 'unsafe-eval'" : ""}`,
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  // A recording is listened to before it leaves the phone.
  "media-src 'self' blob:",
  "font-src 'self'",
  `connect-src 'self'${developing ? " ws:" : ""}`,
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join("; ");

const config: NextConfig = {
  poweredByHeader: false,
  // The title comes in the head with the first byte, for readers without script too, not streamed later.
  htmlLimitedBots: /.*/,
  turbopack: { root: process.cwd() },
  serverExternalPackages: ["highs", "postgres", "nodemailer", "timezones-ical-library"],
  // Lists of people are uploaded whole; a larger file still gets our own sentence up to this size.
  experimental: { serverActions: { bodySizeLimit: "12mb" } },
  // The word that people look for leads to an address that says nothing in a browser's list of pages.
  async redirects() {
    return [{ source: "/concern", destination: "/contact", permanent: false }];
  },
  async headers() {
    return [
      {
        source: "/:path*",
        headers: [
          { key: "Content-Security-Policy", value: contentSecurityPolicy },
          { key: "X-Content-Type-Options", value: "nosniff" },
          // Not "no-referrer": a form without script would then come from nowhere and be refused.
          { key: "Referrer-Policy", value: "same-origin" },
          {
            key: "Permissions-Policy",
            value: "camera=(), microphone=(self), geolocation=(), payment=(), usb=(), browsing-topics=()",
          },
        ],
      },
      {
        // The worker of a delegation's room takes that room alone as its scope.
        source: "/room-sw.js",
        headers: [
          { key: "Service-Worker-Allowed", value: "/delegations/" },
          { key: "Cache-Control", value: "no-cache" },
        ],
      },
      {
        // Signed out: whatever a page kept in this browser goes, also where no script runs. The cookie says that it was
        // she who did it; the address alone could stand in a link of somebody who wants her notes gone.
        source: "/sign-in",
        has: [
          { type: "query", key: "out" },
          { type: "cookie", key: "liga-out" },
        ],
        headers: [{ key: "Clear-Site-Data", value: '"storage"' }],
      },
    ];
  },
};

export default createNextIntlPlugin("./i18n.ts")(config);
