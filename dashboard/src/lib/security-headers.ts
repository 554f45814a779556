/**
 * A nonce for each answer, so that no script runs that we did not send.
 *
 * @param files where pictures, sounds and films are shown from besides
 */
export function contentSecurityPolicy(nonce: string, files?: string): string {
  const shown = files ? ` ${files}` : "";
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'`,
    // Radix and sonner insert styles of their own; a nonce here would forbid them
    "style-src 'self' 'unsafe-inline'",
    `img-src 'self' blob: data:${shown}`,
    `media-src 'self'${shown}`,
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}

export const securityHeaders: Readonly<Record<string, string>> = {
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
  "Referrer-Policy": "strict-origin-when-cross-origin",
  "Permissions-Policy": "camera=(), microphone=(), geolocation=(), browsing-topics=()",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Strict-Transport-Security": "max-age=63072000; includeSubDomains",
};
