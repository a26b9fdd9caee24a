// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.runtime;

import dev.mynasim.card.file.Behaviour;
import dev.mynasim.card.file.CardHost;
import dev.mynasim.card.file.Coprocessor;
import dev.mynasim.card.file.DedicatedFile;
import dev.mynasim.card.file.LongCommand;
import dev.mynasim.card.file.NonVolatileMemory;
import dev.mynasim.card.file.WaitingTime;

/** What one applet gets from the card. */
record AppletHost(
        DedicatedFile dedicatedFile,
        NonVolatileMemory memory,
        Coprocessor coprocessor,
        Behaviour behaviour,
        WaitingTime waitingTime,
        LongCommand longCommand)
        implements CardHost {}
