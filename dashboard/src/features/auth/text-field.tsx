import { clsx } from "clsx";
import type { ComponentProps, ReactNode } from "react";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";

interface TextFieldProps extends Omit<ComponentProps<typeof Input>, "id"> {
  name: string;
  label: ReactNode;
  error: string | undefined;
  help?: string | undefined;
}

/** As high as it is with an error below, so that nothing moves when there is one. */
export const fieldPlace = "min-h-28";

export function TextField({ label, error, help, className, ...rest }: TextFieldProps) {
  return (
    <div className={fieldPlace}>
      <Field label={label} error={error} help={error ? undefined : help}>
        {(field) => <Input {...field} {...rest} className={clsx("h-12 md:h-12 md:text-base", className)} />}
      </Field>
    </div>
  );
}

/** An address is written from left to right, in whichever language the page is. */
export function EmailField(props: Omit<TextFieldProps, "name">) {
  return (
    <TextField
      name="email"
      type="email"
      inputMode="email"
      autoComplete="username"
      autoCapitalize="none"
      spellCheck={false}
      dir="ltr"
      maxLength={254}
      {...props}
      className="rtl:text-end"
    />
  );
}
