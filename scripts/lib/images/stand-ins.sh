# shellcheck shell=bash disable=SC2154
# Sourced: stand_ins makes images with the names of the real bases from a plain Debian and this machine's own JDK, Maven
# and Node, so that the Dockerfiles build as they are where no registry of images answers. Their modules come from what
# this machine has downloaded before. They prove the steps of the Dockerfiles, not what is in the real bases.

# Makes the base $1; its Dockerfile is read from standard input, with / as its context.
base() { "${buildah[@]}" bud -q --layers --isolation chroot --format docker -t "docker.io/library/$1" -f - / >/dev/null; }

stand_ins() {
  local jdk maven
  jdk=$(find_jdk) maven=$(dirname "$(dirname "$(readlink -f "$(command -v mvn)")")")
  if [[ ! -e $work/debian/bin/bash ]]; then
    debootstrap --variant=minbase --include=ca-certificates,libstdc++6 bookworm "$work/debian" >"$work/debootstrap.log"
  fi
  base eclipse-temurin:25-jre-noble <<END
FROM scratch
COPY ${work#/}/debian/ /
COPY ${jdk#/}/ /opt/java/
ENV JAVA_HOME=/opt/java PATH=/opt/java/bin:/usr/sbin:/usr/bin:/sbin:/bin
END
  base maven:3.9-eclipse-temurin-25 <<END
FROM docker.io/library/eclipse-temurin:25-jre-noble
COPY ${maven#/}/ /usr/share/maven/
COPY usr/share/java/ /usr/share/java/
COPY etc/maven/ /etc/maven/
RUN ln -s /usr/share/maven/bin/mvn /usr/bin/mvn \
 && printf '<settings><offline>true</offline><localRepository>/known/maven</localRepository></settings>' >/etc/maven/settings.xml
END
  base node:24-bookworm-slim <<END
FROM scratch
COPY ${work#/}/debian/ /
COPY usr/bin/node /usr/bin/
COPY usr/lib/node_modules/npm/ /usr/lib/node_modules/npm/
RUN ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/bin/npm
ENV npm_config_cache=/known/npm npm_config_offline=true
END
}
