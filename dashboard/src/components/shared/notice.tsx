import type { ReactNode } from "react";

interface NoticeProps {
  title: string;
  text: string;
  action: ReactNode;
}

/** A page that has one thing to say. */
export function Notice({ title, text, action }: NoticeProps) {
  return (
    <main className="grid min-h-dvh place-items-center p-6 text-center">
      <div>
        <h1 className="font-bold text-3xl">{title}</h1>
        <p className="mt-3 mb-8 text-muted leading-loose">{text}</p>
        {action}
      </div>
    </main>
  );
}

export const noticeAction = "inline-block cursor-pointer rounded-full bg-palm px-6 py-3 font-semibold text-palm-ink";
