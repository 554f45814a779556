import type { Locale } from "./locale";

/** Shows this page in that language, as the form of the header does. */
export function submitLocale(locale: Locale): void {
  const form = document.createElement("form");
  form.method = "post";
  form.action = "/api/locale";
  const field = document.createElement("input");
  field.name = "locale";
  field.value = locale;
  form.append(field);
  document.body.append(form);
  form.submit();
}
