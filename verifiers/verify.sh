#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
#
# Checks a published Ginti record with OpenSSL: every signature and every hash is OpenSSL's, the
# manifest sha256sum's; perl cuts binary files and writes hex as bytes, and no more.
# Usage: sh verify.sh FOLDER [VKEY]. See README.md.
set -eu
export LC_ALL=C

fail() {
  echo "FAILED: $*" >&2
  exit 1
}

[ $# -eq 1 ] || [ $# -eq 2 ] || fail "usage: sh verify.sh FOLDER [VKEY]"
folder=$1
[ -d "$folder" ] || fail "there is no folder $folder"
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
mkdir "$tmp/m"

# The key of the first log line of the policy: name+id+base64(1 || key). Writes it as DER.
key() {
  [ -f "$folder/policy" ] || fail "policy is missing"
  vkey=$(awk '$1 == "log" { print $2; exit }' "$folder/policy")
  [ "${1:-$vkey}" = "$vkey" ] || fail "the policy names the key $vkey, expected $1"
  name=${vkey%%+*}
  id=${vkey#*+}
  id=${id%%+*}
  perl -MMIME::Base64 -e '
    my ($name, $encoded, $out) = $ARGV[0] =~ /^([^+]+)\+[0-9a-f]{8}\+(.+)$/ ? ($1, $2, $ARGV[1]) : exit 1;
    my $raw = decode_base64($encoded);
    exit 1 if encode_base64($raw, "") ne $encoded || $raw !~ /^\x01.{32}$/s;
    open(my $id, ">", "$out/id") or die; print $id "$name\n$raw"; close $id;
    open(my $der, ">", "$out/key") or die;
    print $der pack("H*", "302a300506032b6570032100"), substr($raw, 1);' \
    "$vkey" "$tmp" || fail "bad key '$vkey'"
  case $(openssl dgst -sha256 -r "$tmp/id") in
    "$id"*) ;;
    *) fail "the key has another id" ;;
  esac
}

# Sets size and root from a checkpoint, which is a signed note of origin, size and root.
checkpoint() {
  [ -f "$folder/$1" ] || fail "$1 is missing"
  perl -MMIME::Base64 -e '
    my ($name, $id, $out) = @ARGV;
    local $/;
    my $note = <STDIN>;
    exit 1 if $note =~ /[\x00-\x09\x0b-\x1f]/;
    my ($text, $lines) = $note =~ /\A(.*\n)\n((?:[^\n]+\n)+)\z/s or exit 1;
    my $signature = "";
    for my $line (split /\n/, $lines) {
      my ($by, $encoded) = $line =~ /\A\xe2\x80\x94 ([^ +]+) ([^ ]+)\z/ or exit 1;
      my $raw = decode_base64($encoded);
      exit 1 if encode_base64($raw, "") ne $encoded;
      next if $by ne $name || unpack("H8", $raw) ne $id;
      exit 1 if length $raw != 68 || ($signature ne "" && $signature ne substr($raw, 4));
      $signature = substr($raw, 4);
    }
    my ($origin, $size, $root) = split /\n/, $text;
    exit 1 if $signature eq "" || $origin ne $name || $size !~ /^(0|[1-9][0-9]{0,17})$/;
    open(my $t, ">", "$out/text") or die; print $t $text; close $t;
    open(my $s, ">", "$out/signature") or die; print $s $signature; close $s;
    print "$size $root\n";' \
    "$name" "$id" "$tmp" <"$folder/$1" >"$tmp/head" || fail "$1 is no checkpoint signed by $name"
  openssl pkeyutl -verify -pubin -keyform DER -inkey "$tmp/key" -rawin \
    -in "$tmp/text" -sigfile "$tmp/signature" >/dev/null 2>&1 || fail "$1: bad signature"
  read -r size root <"$tmp/head"
}

# Sets path and width of the tile of a level (or "entries") that holds so many hashes (or entries).
tile() {
  path=$(printf %03d $(($2 % 1000)))
  rest=$(($2 / 1000))
  while [ $rest -gt 0 ]; do
    path=$(printf 'x%03d/%s' $((rest % 1000)) "$path")
    rest=$((rest / 1000))
  done
  width=$(($3 - $2 * 256))
  if [ $width -lt 256 ]; then path=$path.p/$width; else width=256; fi
  path=tile/$1/$path
  [ -f "$folder/$path" ] || fail "$path is missing"
}

# Prints the hashes of the files in m, in the order of their names, and removes them.
digests() {
  openssl dgst -sha256 -r "$tmp"/m/* | cut -d ' ' -f 1
  rm -f "$tmp"/m/*
}

# Writes the leaves of all entries to level.0, the manifest hash of the last publish entry to manifest.
entries() {
  number=0
  : >"$tmp/level.0"
  : >"$tmp/manifest"
  while [ $((number * 256)) -lt "$1" ]; do
    tile entries $number "$1"
    perl -e '
      my ($out, $width) = @ARGV;
      local $/;
      my $bundle = <STDIN>;
      my $at = 0;
      for my $i (0 .. $width - 1) {
        exit 1 if length($bundle) < $at + 2;
        my $length = unpack("n", substr($bundle, $at, 2));
        exit 1 if length($bundle) < $at + 2 + $length;
        my $entry = substr($bundle, $at + 2, $length);
        $at += 2 + $length;
        open(my $m, ">", sprintf("%s/m/%03d", $out, $i)) or die;
        print $m "\0", $entry;
        close $m;
        $entry =~ /^\{"at":"[^"]*","by":"[^"]*","id":[0-9]+,"kind":"publish","manifest":"([0-9a-f]{64})"/
          and print "$1\n";
      }
      exit 1 if $at != length $bundle;' \
      "$tmp" $width <"$folder/$path" >>"$tmp/manifest" || fail "$path does not hold $width entries"
    digests >>"$tmp/level.0"
    number=$((number + 1))
  done
}

# Writes all whole subtrees: line n of level.L is over 2^L leaves, up to leaf n * 2^L.
tree() {
  top=0
  while [ "$(wc -l <"$tmp/level.$top")" -gt 1 ]; do
    next=$((top + 1))
    : >"$tmp/level.$next"
    split -a 6 -l 1024 "$tmp/level.$top" "$tmp/part."
    for part in "$tmp"/part.*; do
      perl -e '
        chomp(my @hashes = <STDIN>);
        for my $i (0 .. @hashes / 2 - 1) {
          open(my $m, ">", sprintf("%s/m/%03d", $ARGV[0], $i)) or die;
          print $m "\1", pack("H*", $hashes[2 * $i] . $hashes[2 * $i + 1]);
        }' "$tmp" <"$part"
      if [ -f "$tmp/m/000" ]; then digests >>"$tmp/level.$next"; fi
      rm "$part"
    done
    top=$next
  done
}

# Compares every published tile with every eighth level of the tree.
tiles() {
  level=0
  while [ $((8 * level)) -le $top ]; do
    count=$(wc -l <"$tmp/level.$((8 * level))")
    number=0
    split -a 6 -l 256 "$tmp/level.$((8 * level))" "$tmp/part."
    for part in "$tmp"/part.*; do
      tile $level $number "$count"
      perl -ne 'chomp; print pack("H*", $_)' "$part" | cmp -s - "$folder/$path" ||
        fail "$path does not hold the hashes of the entries"
      rm "$part"
      number=$((number + 1))
    done
    level=$((level + 1))
  done
}

# Prints the root over the first leaves: their whole subtrees, folded from the right.
root_of() {
  left=$1
  level=0
  folded=
  while [ "$left" -gt 0 ]; do
    if [ $((left % 2)) -eq 1 ]; then
      peak=$(sed -n "${left}{p;q;}" "$tmp/level.$level")
      if [ -n "$folded" ]; then
        folded=$(perl -e 'print "\1", pack("H*", $ARGV[0])' "$peak$folded" |
          openssl dgst -sha256 -r | cut -d ' ' -f 1)
      else
        folded=$peak
      fi
    fi
    left=$((left / 2))
    level=$((level + 1))
  done
  if [ -z "$folded" ]; then folded=$(openssl dgst -sha256 -r </dev/null | cut -d ' ' -f 1); fi
  perl -MMIME::Base64 -e 'print encode_base64(pack("H*", $ARGV[0]))' "$folded"
}

# SHA256SUMS is the manifest that was published; each file is the one it lists.
published() {
  [ -s "$tmp/manifest" ] || fail "nothing was ever published"
  [ -f "$folder/SHA256SUMS" ] || fail "SHA256SUMS is missing"
  [ "$(openssl dgst -sha256 -r "$folder/SHA256SUMS" | cut -d ' ' -f 1)" = "$(tail -n 1 "$tmp/manifest")" ] ||
    fail "SHA256SUMS is not the manifest that was published"
  (cd "$folder" && sha256sum --check --strict --quiet SHA256SUMS >"$tmp/sums" 2>&1) ||
    fail "$(head -n 1 "$tmp/sums")"
}

key "${2:-}"
checkpoint checkpoint
last=$size
signed=$root
[ "$last" -gt 0 ] || fail "the record is empty"
entries "$last"
tree
tiles
[ "$(root_of "$last")" = "$signed" ] || fail "the entries have another root than the signed one"
kept=0
for file in "$folder"/checkpoints/*; do
  checkpoint "checkpoints/${file##*/}"
  [ "${file##*/}" = "$size" ] || fail "checkpoints/${file##*/} signs $size entries"
  [ "$size" -le "$last" ] || fail "checkpoints/$size signs more entries than there are"
  [ "$(root_of "$size")" = "$root" ] || fail "checkpoints/$size signs another tree: a fork"
  kept=$((kept + 1))
done
published
echo "OK size $last root $signed, $kept kept checkpoints, $(wc -l <"$folder/SHA256SUMS") files"
