// SPDX-License-Identifier: Apache-2.0
package org.ginti.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who and what an election consists of: known before the first statement. Contests, channels and
 * the candidates of a contest are numbered from 0 in the order they were registered; the number of
 * a candidate is its place on the ballot.
 */
public final class Register {
  private Election election;
  private final List<Contest> contests = new ArrayList<>();
  private final List<List<Candidate>> ballots = new ArrayList<>();
  private final List<StationTable> stations = new ArrayList<>();
  private final List<Channel> channels = new ArrayList<>();
  private final Map<ContestId, Integer> contestIndex = new HashMap<>();
  private final Map<ChannelId, Integer> channelIndex = new HashMap<>();
  private final Map<PartyId, Party> parties = new LinkedHashMap<>();
  private final Map<SourceId, Source> sources = new LinkedHashMap<>();
  private final List<Alliance> alliances = new ArrayList<>();
  private final List<PreviousResult> previous = new ArrayList<>();

  public Register(Election election) {
    this.election = election;
  }

  public Election election() {
    return election;
  }

  /** Replaces what is known of the election: how many seats its house has, for one. */
  public void replace(Election by) {
    if (!election.id().equals(by.id())) {
      throw new IllegalArgumentException(
          "election " + by.id() + " is not " + election.id() + ", which this register is of");
    }
    election = by;
  }

  /** Registers a contest; returns its index, or -1 when the id is taken. */
  public int add(Contest contest) {
    if (contestIndex.putIfAbsent(contest.id(), contests.size()) != null) {
      return -1;
    }
    contests.add(contest);
    ballots.add(new ArrayList<>());
    stations.add(new StationTable());
    return contests.size() - 1;
  }

  /** Replaces what is known of a contest, its place unchanged. */
  public void replace(int contest, Contest by) {
    if (!contests.get(contest).id().equals(by.id())) {
      throw new IllegalArgumentException("contest " + by.id() + " is not at " + contest);
    }
    contests.set(contest, by);
  }

  /** Puts a candidate at the end of the ballot; returns its index, or -1 when the id is taken. */
  public int add(int contest, Candidate candidate) {
    if (candidateIndex(contest, candidate.id()) >= 0) {
      return -1;
    }
    ballots.get(contest).add(candidate);
    return ballots.get(contest).size() - 1;
  }

  /** Replaces what is known of a candidate, its place unchanged. */
  public void replace(int contest, int candidate, Candidate by) {
    if (!ballots.get(contest).get(candidate).id().equals(by.id())) {
      throw new IllegalArgumentException("candidate " + by.id() + " is not at " + candidate);
    }
    ballots.get(contest).set(candidate, by);
  }

  /** Registers a channel of a registered source; returns its index, or -1 when the id is taken. */
  public int add(Channel channel) {
    if (!sources.containsKey(channel.source())) {
      throw new IllegalArgumentException(
          "channel " + channel.id() + " has no source " + channel.source());
    }
    if (channelIndex.putIfAbsent(channel.id(), channels.size()) != null) {
      return -1;
    }
    channels.add(channel);
    return channels.size() - 1;
  }

  /** False when the id is taken. */
  public boolean add(Party party) {
    return parties.putIfAbsent(party.id(), party) == null;
  }

  /** Replaces what is known of a registered party. */
  public void replace(Party by) {
    if (parties.replace(by.id(), by) == null) {
      throw new IllegalArgumentException("party " + by.id() + " is not registered");
    }
  }

  /** False when the id is taken. */
  public boolean add(Source source) {
    return sources.putIfAbsent(source.id(), source) == null;
  }

  /** Replaces what is known of a registered source. */
  public void replace(Source by) {
    if (sources.replace(by.id(), by) == null) {
      throw new IllegalArgumentException("source " + by.id() + " is not registered");
    }
  }

  /** Replaces what is known of a channel, its place unchanged. */
  public void replace(int channel, Channel by) {
    if (!channels.get(channel).id().equals(by.id()) || !sources.containsKey(by.source())) {
      throw new IllegalArgumentException(
          "channel " + by.id() + " is not at " + channel + " or has no source " + by.source());
    }
    channels.set(channel, by);
  }

  /** Replaces an alliance, its place unchanged. */
  public void replace(int alliance, Alliance by) {
    if (!alliances.get(alliance).id().equals(by.id())) {
      throw new IllegalArgumentException("alliance " + by.id() + " is not at " + alliance);
    }
    alliances.set(alliance, by);
  }

  public void add(Alliance alliance) {
    alliances.add(alliance);
  }

  public void add(PreviousResult result) {
    previous.add(result);
  }

  public List<Contest> contests() {
    return List.copyOf(contests);
  }

  public int contestCount() {
    return contests.size();
  }

  public Contest contest(int index) {
    return contests.get(index);
  }

  /** The index of a contest, or -1. */
  public int contestIndex(ContestId id) {
    return contestIndex.getOrDefault(id, -1);
  }

  /** The ballot of a contest, in order. */
  public List<Candidate> ballot(int contest) {
    return Collections.unmodifiableList(ballots.get(contest));
  }

  /** The place of a candidate on the ballot, or -1. */
  public int candidateIndex(int contest, CandidateId id) {
    var ballot = ballots.get(contest);
    for (int i = 0; i < ballot.size(); i++) {
      if (ballot.get(i).id().equals(id)) {
        return i;
      }
    }
    return -1;
  }

  public StationTable stations(int contest) {
    return stations.get(contest);
  }

  public List<Channel> channels() {
    return Collections.unmodifiableList(channels);
  }

  public Channel channel(int index) {
    return channels.get(index);
  }

  /** The index of a channel, or -1. */
  public int channelIndex(ChannelId id) {
    return channelIndex.getOrDefault(id, -1);
  }

  public List<Party> parties() {
    return List.copyOf(parties.values());
  }

  public @Nullable Party party(PartyId id) {
    return parties.get(id);
  }

  public List<Source> sources() {
    return List.copyOf(sources.values());
  }

  public @Nullable Source source(SourceId id) {
    return sources.get(id);
  }

  public List<Alliance> alliances() {
    return List.copyOf(alliances);
  }

  public List<PreviousResult> previous() {
    return List.copyOf(previous);
  }

  /** The body a contest fills a seat of. */
  public Election.Body body(Contest contest) {
    for (var body : election.bodies()) {
      if (body.id().equals(contest.body())) {
        return body;
      }
    }
    throw new IllegalArgumentException(
        "contest " + contest.id() + " names no body of " + election.id());
  }
}
