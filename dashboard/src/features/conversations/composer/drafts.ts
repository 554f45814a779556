const most = 4096;

function place(person: string, conversation: string): string {
  return `crm_draft:${person}:${conversation}`;
}

/** What this person wrote and did not send, kept on the device; a full or forbidden storage loses nothing else. */
export function readDraft(person: string, conversation: string): string {
  try {
    return localStorage.getItem(place(person, conversation)) ?? "";
  } catch {
    return "";
  }
}

export function keepDraft(person: string, conversation: string, text: string): void {
  try {
    if (text.trim() === "") {
      localStorage.removeItem(place(person, conversation));
    } else {
      localStorage.setItem(place(person, conversation), text.slice(0, most));
    }
  } catch {
    // the text is still in the field
  }
}
