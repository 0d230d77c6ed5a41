// Validates documents with ajv, which knows nothing of PerfRules.
// Standard input: an array of { "schema", "pointer", "text" }: the schema's file, where in it the rule stands ("" for the whole), a YAML text.
// Standard output: for each, the faults as "/path/in/the/document keyword".
import Ajv from "ajv";
import { parse } from "yaml";
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

// Strict, so that a misspelt keyword of a schema is an error. Its rules about types say nothing about conditions, which repeat no type.
const ajv = new Ajv.default({ strict: true, strictTypes: false, strictRequired: false, allErrors: true });
ajv.addKeyword("errorMessage");

const answers = JSON.parse(readFileSync(0, "utf8")).map(({ schema, pointer, text }) => {
  const id = pathToFileURL(schema).href;
  if (!ajv.getSchema(id)) {
    ajv.addSchema(JSON.parse(readFileSync(schema, "utf8")), id);
  }

  const validate = ajv.compile({ $ref: id + "#" + pointer });
  // That the branch of a condition failed says nothing beside what failed in it.
  const faults = validate(parse(text)) ? [] : validate.errors.filter((e) => e.keyword !== "if");
  return [...new Set(faults.map((e) => `${e.instancePath} ${e.keyword}`))];
});
console.log(JSON.stringify(answers));
