// docker-compose.yml starts the system that scripts/up starts.
import assert from "node:assert/strict";
import { test } from "node:test";
import { applications, compose, containers, dashboardVariables, exists, stageOf, supervised, variablesOf } from "./files.mjs";

const services = containers.filter(([, { image }]) => /^crm-res\/(?!local|dashboard)/.test(image));
const volumesOf = ({ volumes = [] }) => volumes.map((volume) => volume.split(":")[0]);

test("every application, the dashboard and local have an image", () => {
  const images = [...applications.keys(), "dashboard", "local"].map((name) => `crm-res/${name}:1.0.0`);
  assert.deepEqual([...stageOf.keys()].sort(), images.sort());
});

test("an image that is not ours is pinned, and ours are built here and never pulled", () => {
  for (const [name, { image, build, pull_policy: pulled }] of containers) {
    if (!image.startsWith("crm-res/")) {
      assert.match(image, /:\d/, name);
    } else {
      assert.ok(stageOf.get(image), `${name}: nobody builds ${image}`);
      assert.ok(build || pulled === "never", `${name} would pull ${image}`);
    }
  }
});

test("who is waited for is there and can be what is waited for", () => {
  for (const [name, { depends_on: needed = {} }] of containers) {
    for (const [other, { condition }] of Object.entries(needed)) {
      const found = compose.services[other];
      assert.ok(found, `${name} waits for ${other}, which is not there`);
      const healthy = found.healthcheck ?? stageOf.get(found.image)?.lines.find(({ word }) => word === "HEALTHCHECK");
      assert.ok(condition === "service_healthy" ? healthy : !found.restart, `${other} will not be ${condition}`);
    }
  }
});

test("each service is told only what it reads", () => {
  const everyones = ["SPRING_PROFILES_ACTIVE", "SPRING_CONFIG_IMPORT", "AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"];
  for (const [name, { image, environment }] of services) {
    const known = [...variablesOf(image.match(/crm-res\/(.*):/)[1]), ...everyones];
    assert.deepEqual(Object.keys(environment).filter((variable) => !known.includes(variable)), [], name);
  }
  assert.deepEqual(new Set(Object.keys(compose.services.dashboard.environment)), dashboardVariables);
});

test("what the supervisor tells a service is told here too, is its default, or comes from its secrets", () => {
  const told = containers.flatMap(([, { environment = {} }]) => Object.keys(environment));
  const defaults = [
    ...["CRMRES_BIND", "CRMRES_DB_USER", "CRMRES_AWS_REGION", "CRMRES_EVENT_BUS", "CRMRES_BUCKET"],
    ...["CRMRES_MAIL_FROM", "CRMRES_SMTP_PORT"],
  ];
  const secret = ["CRMRES_DB_PASSWORD", "CRMRES_JWT_PRIVATE_KEY", "CRMRES_JWT_PUBLIC_KEY"];
  const known = [...told, ...defaults, ...secret];
  assert.deepEqual([...supervised].filter((variable) => !known.includes(variable)), []);
});

test("every port is the service's own", () => {
  for (const [name, { build }] of services.filter(([, { build }]) => build)) {
    assert.equal(build.args.SERVICE, name);
    assert.ok(applications.get(name).includes(`\${SERVER_PORT:${build.args.PORT}}`), `${name} does not listen on ${build.args.PORT}`);
  }
});

test("only the front door, the phone and the mailbox are published, to this machine alone", () => {
  const published = containers.flatMap(([name, { ports = [] }]) => ports.map((port) => `${name} ${port}`));
  assert.deepEqual(published.sort(), [
    "dashboard 127.0.0.1:3000:3000",
    "local-aws 127.0.0.1:8025:8025",
    "sandbox 127.0.0.1:3010:3010",
  ]);
});

test("no secret is written down", () => {
  for (const [name, { environment = {} }] of containers) {
    for (const [key, value] of Object.entries(environment)) {
      const harmless = key.endsWith("_FILE") || (key.startsWith("AWS_") && value === "local");
      assert.ok(harmless || !/SECRET|PASSWORD|TOKEN|KEY/.test(key), `${name} is told ${key}`);
    }
  }
});

test("each container sees its own secrets and nobody else's", () => {
  for (const [name, container] of containers.filter(([name]) => name !== "secrets")) {
    const seen = volumesOf(container).filter((volume) => volume.startsWith("secrets-"));
    assert.deepEqual(seen.filter((volume) => volume !== `secrets-${name}`), [], name);
  }
  const made = volumesOf(compose.services.secrets).filter((volume) => volume.startsWith("secrets-"));
  assert.deepEqual(made.sort(), Object.keys(compose.volumes).filter((volume) => volume.startsWith("secrets-")).sort());
});

test("every volume is declared, every mounted path exists", () => {
  const used = new Set(containers.flatMap(([, container]) => volumesOf(container)));
  const paths = [...used].filter((source) => source.startsWith("."));
  assert.deepEqual(paths.filter((path) => !exists(path)), []);
  assert.deepEqual(Object.keys(compose.volumes).sort(), [...used].filter((source) => !paths.includes(source)).sort());
});

test("our containers have a limit, a read-only root and no rights", () => {
  for (const [name, container] of containers) {
    assert.ok(container.mem_limit, `${name} has no limit`);
    if (!container.image.startsWith("crm-res/")) continue;
    assert.ok(container.read_only && container.cap_drop.includes("ALL"), name);
    assert.deepEqual(container.security_opt, ["no-new-privileges:true"], name);
  }
});
