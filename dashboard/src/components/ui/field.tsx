import { type ReactNode, useId } from "react";

/** What a field in it must carry, so that its label, help and error are read with it. */
export interface FieldProps {
  id: string;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
}

interface Props {
  label: ReactNode;
  help?: ReactNode;
  error?: ReactNode;
  children: (field: FieldProps) => ReactNode;
}

/** A field with its label, its help and what is wrong with it. */
export function Field({ label, help, error, children }: Props) {
  const id = useId();
  const said = [help && `${id}-help`, error && `${id}-error`].filter(Boolean).join(" ");
  return (
    <div className="grid gap-1.5">
      <label htmlFor={id} className="font-semibold text-sm">
        {label}
      </label>
      {children({ id, "aria-describedby": said || undefined, "aria-invalid": error ? true : undefined })}
      {help && (
        <p id={`${id}-help`} className="text-muted text-sm">
          {help}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} role="alert" className="text-danger text-sm">
          {error}
        </p>
      )}
    </div>
  );
}
