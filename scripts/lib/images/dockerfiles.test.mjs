// The Dockerfiles build what is here, from bases that are pinned, into images that run as nobody in particular.
import assert from "node:assert/strict";
import { dirname } from "node:path";
import { test } from "node:test";
import { dockerfile, dockerfiles, exists, read, stageOf } from "./files.mjs";

const word = (stage, name) => stage.lines.filter((line) => line.word === name).map(({ text }) => text);

for (const file of dockerfiles) {
  const stages = dockerfile(file);
  const names = stages.map(({ name }) => name);

  test(`${file}: every base is a stage before it or a pinned image`, () => {
    stages.forEach(({ from, name }, place) => {
      assert.ok(names.slice(0, place).includes(from) || /:\d/.test(from), `${name ?? place} is from ${from}`);
    });
  });

  test(`${file}: whatever is copied is there`, () => {
    const context = file === "services/Dockerfile" ? "." : dirname(file);
    stages.forEach((stage, place) => {
      for (const copy of word(stage, "COPY")) {
        const from = copy.match(/--from=(\S+)/)?.[1];
        const sources = copy.split(" ").filter((part) => !part.startsWith("--")).slice(0, -1);
        if (from) assert.ok(names.slice(0, place).includes(from), `there is no stage ${from}`);
        else for (const source of sources) assert.ok(exists(`${context}/${source}`), `there is no ${source}`);
      }
      for (const [, from] of word(stage, "RUN").join(" ").matchAll(/--mount=type=bind,from=(\w+)/g)) {
        assert.ok(names.slice(0, place).includes(from), `there is no stage ${from}`);
      }
    });
  });
}

test("every image runs as a numbered user, says how it is, and is its own process", () => {
  for (const [image, stage] of stageOf) {
    assert.deepEqual(word(stage, "USER"), ["10001:10001"], image);
    assert.match(word(stage, "HEALTHCHECK").join(), /CMD \["/, image);
    assert.match(word(stage, "ENTRYPOINT").join(), /^\["(java|node)", /, image);
    assert.match(word(stage, "LABEL").join(), /org\.opencontainers\.image\.title=/, image);
  }
});

test("no image is given a secret", () => {
  for (const file of dockerfiles) {
    for (const { lines } of dockerfile(file)) {
      const set = lines.filter(({ word }) => word === "ENV" || word === "ARG").map(({ text }) => text);
      assert.doesNotMatch(set.join(" "), /SECRET|PASSWORD|TOKEN|_KEY/);
    }
  }
});

test("a service's JVM has the flags it has under the supervisor, its heap apart", () => {
  const supervisor = read("infrastructure/local/src/main/java/com/crmres/local/supervisor/service/BootApplication.java");
  const flags = [...supervisor.matchAll(/"(-(?:XX:|-)[^"=]*(?:=[^"$]+)?)"/g)].map((match) => match[1]);
  const here = read("services/image/jvm.options").split("\n");
  assert.ok(flags.length > 5);
  assert.deepEqual(flags.filter((flag) => !flag.startsWith("-XX:AOT") && !here.includes(flag)), []);
});

test("the heap follows the container's memory and begins large enough for the cache", () => {
  const options = read("services/image/jvm.options");
  assert.match(options, /^-XX:MaxRAMPercentage=50$/m);
  assert.match(options, /^-XX:InitialRAMPercentage=25$/m);
});
