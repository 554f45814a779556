// What docker-compose.yml and the Dockerfiles say, and the sources they have to agree with.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { parse } from "yaml";

const root = new URL("../../../", import.meta.url);
export const read = (path) => readFileSync(new URL(path, root), "utf8");
export const exists = (path) => existsSync(new URL(path, root));

const words = (text, pattern) => new Set([...text.matchAll(pattern)].map((match) => match[1]));

export const compose = parse(read("docker-compose.yml"), { merge: true });
export const containers = Object.entries(compose.services);

/** The Boot applications by name, with the text of their settings. */
export const applications = new Map(
  ["services", "infrastructure"]
    .flatMap((parent) => readdirSync(new URL(parent, root)).map((name) => `${parent}/${name}`))
    .map((module) => [module, `${module}/src/main/resources/application.yaml`])
    .filter(([, settings]) => exists(settings))
    .map(([module, settings]) => [module.split("/")[1], read(settings)]),
);

/** The variables that an application reads. */
export function variablesOf(name) {
  const kit = name === "sandbox" ? "" : read("services/service-kit/src/main/resources/service-kit.yaml");
  const code = read("services/service-kit/src/main/java/com/crmres/kit/start/KitDefaults.java");
  return new Set([
    ...words(kit + applications.get(name), /\$\{([A-Z_]+)/g),
    ...words(name === "sandbox" ? "" : code, /getProperty\("([A-Z_]+)"/g),
  ]);
}

/** The variables that the supervisor of scripts/up gives its processes. */
export const supervised = words(
  read("infrastructure/local/src/main/java/com/crmres/local/supervisor/service/ServiceSettings.java"),
  /"((?:CRMRES|SANDBOX)_[A-Z_]+)"/g,
);

export const dashboardVariables = words(read("dashboard/src/lib/config.ts"), /^\s*(CRMRES_[A-Z_]+):/gm);

/** A Dockerfile as stages of instructions; arguments before the first stage are filled in. */
export function dockerfile(path) {
  const lines = read(path)
    .replace(/\\\n/g, " ")
    .split("\n")
    .filter((line) => /^[A-Z]+ /.test(line))
    .map((line) => ({ word: line.split(" ", 1)[0], text: line.slice(line.indexOf(" ") + 1).trim() }));
  const first = lines.findIndex(({ word }) => word === "FROM");
  const defaults = Object.fromEntries(lines.slice(0, first).map(({ text }) => text.split(/=(.*)/, 2)));
  const stages = [];
  for (const line of lines.slice(first)) {
    if (line.word === "FROM") {
      const [from, , name] = line.text.split(" ");
      stages.push({ from: from.replace(/\$\{(\w+)\}/, (_, key) => defaults[key]), name, lines: [] });
    } else {
      stages.at(-1).lines.push(line);
    }
  }
  return stages;
}

export const dockerfiles = ["services/Dockerfile", "dashboard/Dockerfile"];

/** The stage that an image of ours ends with, by the image's name. */
export const stageOf = new Map(
  containers
    .filter(([, container]) => container.build)
    .map(([, { image, build }]) => {
      const stages = dockerfile(build.dockerfile ?? `${build.context}/Dockerfile`);
      return [image, stages.find(({ name }) => name === build.target) ?? (build.target ? undefined : stages.at(-1))];
    }),
);
