// SPDX-License-Identifier: Apache-2.0
package org.ginti.tabulation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.ginti.model.Declaration;
import org.ginti.model.Register;
import org.ginti.model.Statement;
import org.ginti.tabulation.naive.RandomElection;

/** Ways to feed an election to the engine. */
final class Feeding {
  private Feeding() {}

  static Tabulation load(RandomElection of) {
    return load(of.register, of.statements, of.declarations);
  }

  static Tabulation load(Register register, List<Statement> said, List<Declaration> declared) {
    var engine = new Tabulation(register);
    feed(engine, said);
    declared.forEach(engine::declare);
    return engine;
  }

  /** Statements and declarations as they came, every change told. */
  static Tabulation follow(
      Register register, List<Statement> said, List<Declaration> declared, Consumer<Event> events) {
    var engine = new Tabulation(register, events);
    var row = new StatementRow();
    var open = new ArrayList<>(declared);
    for (Statement s : said) {
      while (!open.isEmpty() && open.getFirst().after() < s.seq()) {
        engine.declare(open.removeFirst());
      }
      row.set(s, register);
      engine.accept(row);
    }
    open.forEach(engine::declare);
    return engine;
  }

  static void feed(Tabulation engine, List<Statement> said) {
    var row = new StatementRow();
    for (Statement s : said) {
      row.set(s, engine.register());
      engine.accept(row);
    }
  }

  /** Shares the statements out among threads, one after another. */
  static Tabulation loadInParallel(
      Register register, List<Statement> said, List<Declaration> declared, int threads)
      throws InterruptedException {
    var engine = new Tabulation(register);
    var running = new ArrayList<Thread>();
    for (int t = 0; t < threads; t++) {
      var mine = new ArrayList<Statement>();
      for (int i = t; i < said.size(); i += threads) {
        mine.add(said.get(i));
      }
      running.add(Thread.ofPlatform().start(() -> feed(engine, mine)));
    }
    for (Thread t : running) {
      t.join();
    }
    declared.forEach(engine::declare);
    return engine;
  }
}
