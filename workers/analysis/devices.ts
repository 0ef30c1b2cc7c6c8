import type { DeviceKind, DeviceReport } from '@core/protocol/device.ts'
import type { Device, DeviceLost } from '../device/types.ts'
import type { HostKernels } from '../device/host-kernels.ts'

export interface Choice {
  device: Device
  reports: DeviceReport[]
}

/** Where devices come from: `workers/device`, or a test's own. */
export interface DeviceSource {
  chooseDevice(options: { force?: DeviceKind }): Promise<Choice>
  nextDevice(after: DeviceKind, reports: readonly DeviceReport[]): Promise<Choice>
  hostKernels(): Promise<HostKernels>
}

/** The device in use: chosen once, and the next one taken when it is lost. */
export class Devices {
  readonly #source: DeviceSource
  #choice: Promise<Choice> | undefined
  #kernels: Promise<HostKernels> | undefined
  #reports: DeviceReport[] = []

  constructor(source: DeviceSource) {
    this.#source = source
  }

  /** Chooses anew; the device before is let go. Fails `no-device`. */
  async start(force?: DeviceKind): Promise<DeviceReport[]> {
    const before = this.#choice
    await before?.then(
      ({ device }) => device.dispose(),
      // It was never there.
      () => undefined
    )
    await this.#take(this.#source.chooseDevice(force === undefined ? {} : { force }))
    return this.#reports
  }

  /** The device in use, chosen now where none was. */
  async current(): Promise<Device> {
    return (await (this.#choice ?? this.#take(this.#source.chooseDevice({})))).device
  }

  /** The next device after a loss. Fails `no-device` where none is left; the choice after that begins anew. */
  async next(lost: DeviceLost): Promise<Device> {
    return (await this.#take(this.#source.nextDevice(lost.kind, this.#reports))).device
  }

  /** One report a kind, as the devices stand now; empty before the start. */
  get reports(): DeviceReport[] {
    return this.#reports
  }

  kernels(): Promise<HostKernels> {
    return (this.#kernels ??= this.#source.hostKernels())
  }

  async #take(choosing: Promise<Choice>): Promise<Choice> {
    this.#choice = choosing
    try {
      const choice = await choosing
      this.#reports = choice.reports
      return choice
    } catch (error) {
      if (this.#choice === choosing) this.#choice = undefined
      throw error
    }
  }
}
