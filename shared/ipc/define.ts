import type { z } from 'zod'

/** One question the page may ask: what goes in and what comes back. */
export type Call<Input extends z.ZodType = z.ZodType, Output extends z.ZodType = z.ZodType> = {
  input: Input
  output: Output
}

/** One thing the page is told. */
export type Event<Payload extends z.ZodType = z.ZodType> = { payload: Payload }

export type Calls = Readonly<Record<string, Call>>
export type Events = Readonly<Record<string, Event>>

export function call<Input extends z.ZodType, Output extends z.ZodType>(
  input: Input,
  output: Output,
): Call<Input, Output> {
  return { input, output }
}

export function event<Payload extends z.ZodType>(payload: Payload): Event<Payload> {
  return { payload }
}

/** How every call is answered; Electron keeps nothing of a thrown error but its message. */
export type Reply =
  | { ok: true; value: unknown }
  | { ok: false; error: { code: string; message: string } }

/** The functions that answer calls: each takes one parsed object and gives one value. */
export type Handlers<C extends Calls> = {
  [Name in keyof C]: (
    input: z.output<C[Name]['input']>,
  ) => z.input<C[Name]['output']> | Promise<z.input<C[Name]['output']>>
}

/** The same calls as whoever asks sees them. Rejects with an `AppError`. */
export type Client<C extends Calls> = <Name extends keyof C & string>(
  name: Name,
  input: z.input<C[Name]['input']>,
) => Promise<z.output<C[Name]['output']>>

/** Tells the page something. */
export type Emit<E extends Events> = <Name extends keyof E & string>(
  name: Name,
  payload: z.input<E[Name]['payload']>,
) => void

/** Hears what the page is told; the function it returns stops listening. */
export type Listen<E extends Events> = <Name extends keyof E & string>(
  name: Name,
  listener: (payload: z.output<E[Name]['payload']>) => void,
) => () => void
