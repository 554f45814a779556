"use client";

import { Notice, noticeAction } from "@/components/shared/notice";
import messages from "@/messages/ar.json";
import "./globals.css";

/** The last resort, when not even the language could be found out. */
export default function GlobalError({ reset }: { error: Error; reset: () => void }) {
  const { title, text, retry } = messages.failure;
  return (
    <html lang="ar" dir="rtl">
      <body>
        <Notice
          title={title}
          text={text}
          action={
            <button type="button" onClick={reset} className={noticeAction}>
              {retry}
            </button>
          }
        />
      </body>
    </html>
  );
}
