/** Installs Debian packages where we may: as root, with apt. Answers whether they are there now. */
export declare function installByApt(...packages: string[]): boolean;
