import type { components } from "@/lib/api/core-api";

type Schemas = components["schemas"];

/** The shapes of the conversations API, under the names this feature uses. */
export type Conversation = Schemas["Conversation"];
export type ConversationList = Schemas["ConversationList"];
export type Message = Schemas["Message"];
export type MessageMedia = Schemas["MessageMedia"];
export type Person = Schemas["Person"];
export type TemplateOffer = Schemas["TemplateOffer"];
export type TemplateChoice = Schemas["TemplateChoice"];
export type Guest = Schemas["Customer"];
