/** What a form sent. */
export interface FormBody {
  readonly contentType: string;
  /** Undefined where it was larger than the server takes. */
  readonly bytes: Uint8Array | undefined;
}

/** The text of the file in a form's input; undefined where none was chosen or the body is no form. */
export async function uploadedText(
  { contentType, bytes }: FormBody,
  input: string,
): Promise<string | undefined> {
  if (!bytes || !/^multipart\/form-data\s*;/i.test(contentType)) return undefined;
  try {
    const form = await new Response(Uint8Array.from(bytes), {
      headers: { 'content-type': contentType },
    }).formData();
    const file = form.get(input);
    return file instanceof File && file.size > 0 ? await file.text() : undefined;
  } catch {
    return undefined;
  }
}
