interface Said {
  code?: string;
  message?: string;
  details?: Record<string, unknown>;
}

/** What an answer of the API that is not a success says; its message is in the reader's language. */
export class ApiError extends Error {
  readonly status: number;
  readonly code: string;
  readonly details: Record<string, unknown>;
  /** Seconds to wait before another attempt, where the API says so. */
  readonly retryAfter: number | undefined;

  constructor(status: number, said: Said = {}, retryAfter?: number) {
    super(said.message ?? "");
    this.name = "ApiError";
    this.status = status;
    this.code = said.code ?? (status === 0 ? "unreachable" : "unknown");
    this.details = said.details ?? {};
    this.retryAfter = retryAfter;
  }

  static async of(answer: Response): Promise<ApiError> {
    const body: { error?: Said } = await answer.json().catch(() => ({}));
    const wait = Number(answer.headers.get("retry-after") ?? Number.NaN);
    return new ApiError(answer.status, body.error, Number.isFinite(wait) ? wait : undefined);
  }

  /** No answer came at all. */
  static unreachable(): ApiError {
    return new ApiError(0);
  }

  /** What is wrong with which field, where the API says so. */
  get fields(): Record<string, string> {
    return (this.details.fields ?? {}) as Record<string, string>;
  }

  /** Whether the same call may succeed in a moment. */
  get passes(): boolean {
    return this.status === 0 || this.status >= 500;
  }
}

export function isApiError(error: unknown, code?: string): error is ApiError {
  return error instanceof ApiError && (code === undefined || error.code === code);
}
