// SPDX-License-Identifier: Apache-2.0
package org.ginti.store.election;

import org.ginti.model.Figures;
import org.ginti.model.Station;
import org.ginti.model.StationId;
import org.ginti.model.StationTable;
import org.ginti.record.EntryView;
import org.ginti.record.Field;
import org.ginti.record.json.JsonReader;

/** Takes stations from entries: a nation has a million, so their text goes over as bytes. */
final class StationItems {
  private static final int ID = 0;
  private static final int SEGMENT = 2;
  private static final int NAME = 4;
  private static final int PLACE = 6;

  private final StationTable stations;

  /** Where id, segment, name and place begin and end. */
  private final int[] cells = new int[8];

  private int electors;
  private boolean odd;

  StationItems(StationTable stations) {
    this.stations = stations;
  }

  void add(EntryView v, long index, Faults faults) {
    byte[] b = v.bytes();
    var json = v.open(Field.ITEMS);
    json.beginArray();
    while (json.nextElement()) {
      read(json, b);
      if (odd || stations.add(b, cells, electors) < 0) {
        try {
          put(station(b));
        } catch (IllegalArgumentException e) {
          faults.add(index, "items", text(b, ID), String.valueOf(e.getMessage()));
        }
      }
    }
  }

  private void read(JsonReader json, byte[] b) {
    java.util.Arrays.fill(cells, 0);
    electors = Figures.UNKNOWN;
    odd = false;
    json.beginObject();
    while (json.nextKey()) {
      byte first = b[json.start()];
      if (first == 'e') {
        electors = (int) json.number();
        continue;
      }
      int cell = first == 'i' ? ID : first == 's' ? SEGMENT : first == 'n' ? NAME : PLACE;
      json.string();
      cells[cell] = json.start();
      cells[cell + 1] = json.stop();
      // what the model would refuse, and text that is not its bytes, goes the slow way
      odd |= json.escaped() || json.stop() - json.start() > 80 || !ascii(b, json);
    }
  }

  private static boolean ascii(byte[] b, JsonReader json) {
    for (int i = json.start(); i < json.stop(); i++) {
      if (b[i] < 0) {
        return false;
      }
    }
    return true;
  }

  private Station station(byte[] b) {
    return new Station(
        new StationId(text(b, ID)), text(b, SEGMENT), text(b, NAME), electors, text(b, PLACE));
  }

  private String text(byte[] b, int cell) {
    return JsonReader.text(b, cells[cell], cells[cell + 1]);
  }

  private void put(Station station) {
    int at = stations.find(station.id());
    if (at < 0) {
      stations.add(station);
    } else if (!stations.get(at).equals(station)) {
      stations.replace(at, station);
    }
  }
}
