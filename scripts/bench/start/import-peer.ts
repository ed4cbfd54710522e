/** What starting costs any bot that is made with the two libraries as their documentation has it: it takes them in, and ends. */
import "botbuilder";
import "@microsoft/teams-ai";

const { user, system } = process.cpuUsage();
process.stdout.write(`${(user + system) / 1000}\n`);
