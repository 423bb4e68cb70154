using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace VssId.Backend.Database.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Account : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.RenameColumn(
                name: "take_over_until",
                table: "challenges",
                newName: "good_until");

            migrationBuilder.AddColumn<byte[]>(
                name: "new_phone",
                table: "challenges",
                type: "bytea",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "closed_at",
                table: "accounts",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<string>(
                name: "email",
                table: "accounts",
                type: "character varying(254)",
                maxLength: 254,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "notice_way",
                table: "accounts",
                type: "character varying(10)",
                maxLength: 10,
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "password",
                table: "accounts",
                type: "bytea",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "password_is_first",
                table: "accounts",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<long>(
                name: "password_since",
                table: "accounts",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.CreateTable(
                name: "consents",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<long>(type: "bigint", nullable: false),
                    purpose = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    is_given = table.Column<bool>(type: "boolean", nullable: false),
                    version = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    channel = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_consents", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "file_tries",
                columns: table => new
                {
                    name = table.Column<byte[]>(type: "bytea", nullable: false),
                    tries = table.Column<int>(type: "integer", nullable: false),
                    free_at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_file_tries", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "files",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code_name = table.Column<byte[]>(type: "bytea", nullable: false),
                    content = table.Column<byte[]>(type: "bytea", nullable: false),
                    kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    field = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    state = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    account_id = table.Column<long>(type: "bigint", nullable: false),
                    channel = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    place = table.Column<byte[]>(type: "bytea", nullable: false),
                    conversation = table.Column<byte[]>(type: "bytea", nullable: false),
                    filed_at = table.Column<long>(type: "bigint", nullable: false),
                    answer_by = table.Column<long>(type: "bigint", nullable: false),
                    changed_at = table.Column<long>(type: "bigint", nullable: false),
                    officer_id = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_files", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "notice_switches",
                columns: table => new
                {
                    account_id = table.Column<long>(type: "bigint", nullable: false),
                    kind = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    is_on = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_notice_switches", x => new { x.account_id, x.kind });
                });

            migrationBuilder.CreateTable(
                name: "notice_walks",
                columns: table => new
                {
                    name = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    reached = table.Column<long>(type: "bigint", nullable: false),
                    row = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_notice_walks", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "notices",
                columns: table => new
                {
                    name = table.Column<byte[]>(type: "bytea", nullable: false),
                    account_id = table.Column<long>(type: "bigint", nullable: false),
                    kind = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false),
                    way = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_notices", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "pages",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    key_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    purpose = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    subject = table.Column<byte[]>(type: "bytea", nullable: false),
                    account_id = table.Column<long>(type: "bigint", nullable: true),
                    masked = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    channel = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    place = table.Column<byte[]>(type: "bytea", nullable: false),
                    culture = table.Column<string>(type: "character varying(5)", maxLength: 5, nullable: false),
                    step = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    expires_at = table.Column<long>(type: "bigint", nullable: false),
                    tries = table.Column<int>(type: "integer", nullable: false),
                    new_password = table.Column<byte[]>(type: "bytea", nullable: true),
                    digits_mac = table.Column<byte[]>(type: "bytea", nullable: true),
                    digits_until = table.Column<long>(type: "bigint", nullable: false),
                    digit_tries = table.Column<int>(type: "integer", nullable: false),
                    good_until = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_pages", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_cards_valid_to_person_id",
                table: "cards",
                columns: new[] { "valid_to", "person_id" });

            migrationBuilder.CreateIndex(
                name: "IX_audit_rows_account_id_at",
                table: "audit_rows",
                columns: new[] { "account_id", "at" });

            migrationBuilder.CreateIndex(
                name: "IX_accounts_password_since_id",
                table: "accounts",
                columns: new[] { "password_since", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_accounts_phone",
                table: "accounts",
                column: "phone");

            migrationBuilder.CreateIndex(
                name: "IX_consents_account_id_purpose_at",
                table: "consents",
                columns: new[] { "account_id", "purpose", "at" });

            migrationBuilder.CreateIndex(
                name: "IX_file_tries_free_at",
                table: "file_tries",
                column: "free_at");

            migrationBuilder.CreateIndex(
                name: "IX_files_account_id_filed_at",
                table: "files",
                columns: new[] { "account_id", "filed_at" });

            migrationBuilder.CreateIndex(
                name: "IX_files_code_name",
                table: "files",
                column: "code_name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_files_state_answer_by_id",
                table: "files",
                columns: new[] { "state", "answer_by", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_notices_account_id_at",
                table: "notices",
                columns: new[] { "account_id", "at" });

            migrationBuilder.CreateIndex(
                name: "IX_notices_at",
                table: "notices",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "IX_pages_expires_at",
                table: "pages",
                column: "expires_at");

            migrationBuilder.CreateIndex(
                name: "IX_pages_key_hash",
                table: "pages",
                column: "key_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_pages_subject_purpose_place",
                table: "pages",
                columns: new[] { "subject", "purpose", "place" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "consents");

            migrationBuilder.DropTable(
                name: "file_tries");

            migrationBuilder.DropTable(
                name: "files");

            migrationBuilder.DropTable(
                name: "notice_switches");

            migrationBuilder.DropTable(
                name: "notice_walks");

            migrationBuilder.DropTable(
                name: "notices");

            migrationBuilder.DropTable(
                name: "pages");

            migrationBuilder.DropIndex(
                name: "IX_cards_valid_to_person_id",
                table: "cards");

            migrationBuilder.DropIndex(
                name: "IX_audit_rows_account_id_at",
                table: "audit_rows");

            migrationBuilder.DropIndex(
                name: "IX_accounts_password_since_id",
                table: "accounts");

            migrationBuilder.DropIndex(
                name: "IX_accounts_phone",
                table: "accounts");

            migrationBuilder.DropColumn(
                name: "new_phone",
                table: "challenges");

            migrationBuilder.DropColumn(
                name: "closed_at",
                table: "accounts");

            migrationBuilder.DropColumn(
                name: "email",
                table: "accounts");

            migrationBuilder.DropColumn(
                name: "notice_way",
                table: "accounts");

            migrationBuilder.DropColumn(
                name: "password",
                table: "accounts");

            migrationBuilder.DropColumn(
                name: "password_is_first",
                table: "accounts");

            migrationBuilder.DropColumn(
                name: "password_since",
                table: "accounts");

            migrationBuilder.RenameColumn(
                name: "good_until",
                table: "challenges",
                newName: "take_over_until");
        }
    }
}
